import type { IncomingMessage } from 'node:http';

/**
 * Hands over the bytes of a request; undefined as soon as there are more than `maximum`. A caller who
 * leaves before the end is not answered.
 */
export function readBody(
  request: IncomingMessage,
  maximum: number,
  done: (body: Uint8Array | undefined) => void,
): void {
  if (Number(request.headers['content-length'] ?? 0) > maximum) {
    done(undefined);
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= maximum) return;
    request.off('data', take);
    request.off('end', finish);
    request.pause();
    done(undefined);
  };
  const finish = (): void => {
    const [only] = chunks;
    done(chunks.length === 1 ? only : Buffer.concat(chunks));
  };
  request.on('data', take);
  request.once('end', finish);
  // Without a listener a broken connection would end the process.
  request.on('error', ignore);
}

function ignore(): void {}
