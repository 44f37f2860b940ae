import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unpack = promisify(gunzip);

/** Reads a reply as text; undefined when it is larger than `maximum` bytes, packed or unpacked. */
export async function readMessage(
  incoming: IncomingMessage,
  maximum: number,
): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(incoming.headers['content-length']) > maximum) return giveUp(incoming);
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximum) return giveUp(incoming);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks, size);
  if (incoming.headers['content-encoding'] !== 'gzip') return bytes.toString();
  try {
    return (await unpack(bytes, { maxOutputLength: maximum })).toString();
  } catch (fault) {
    if ((fault as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw fault;
  }
}

function giveUp(incoming: IncomingMessage): undefined {
  incoming.destroy();
}
