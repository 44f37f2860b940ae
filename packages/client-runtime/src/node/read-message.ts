import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unpack = promisify(gunzip);

/** Reads a reply as text; undefined when it is larger than `maximum` bytes, packed or unpacked. */
export async function readMessage(
  incoming: IncomingMessage,
  maximum: number,
): Promise<string | undefined> {
  const bytes = await readBytes(incoming, maximum);
  // Names of codings have no case, and `x-gzip` is an old one of the same (RFC 9110, 8.4.1).
  const isPacked = /^(x-)?gzip$/i.test(incoming.headers['content-encoding'] ?? '');
  if (bytes === undefined || !isPacked) return bytes?.toString();
  try {
    return (await unpack(bytes, { maxOutputLength: maximum })).toString();
  } catch (fault) {
    if ((fault as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw fault;
  }
}

/** By events: to iterate over the parts takes a promise and more for each. */
function readBytes(incoming: IncomingMessage, maximum: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const giveUp = (): void => {
      resolve(undefined);
      incoming.destroy();
    };
    incoming.on('error', reject);
    incoming.on('aborted', () => reject(new Error('the connection was closed in the middle')));
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maximum) giveUp();
      else chunks.push(chunk);
    });
    incoming.on('end', () =>
      resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size)),
    );
    if (Number(incoming.headers['content-length']) > maximum) giveUp();
  });
}
