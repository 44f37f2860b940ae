import { readByteRange } from '../links/byte-range.ts';
import type { LinkedFile } from '../links/linked-rows.ts';
import type { HttpCall, HttpReply } from './answer-http.ts';

/**
 * The file, or the part of it that was asked for: players of browsers read sound piece by piece, and
 * can jump in it only then. 416 when the file ends before that part.
 */
export function sendFile(
  { body, contentType }: LinkedFile,
  { method, range }: Pick<HttpCall, 'method' | 'range'>,
): HttpReply {
  const headers = { 'content-type': contentType, 'accept-ranges': 'bytes' };
  const part = method === 'GET' ? readByteRange(range, body.length) : undefined;
  if (part === undefined) return { status: 200, body, headers };
  const total = body.length;
  if (part === 'none') {
    return { status: 416, body: '', headers: { ...headers, 'content-range': `bytes */${total}` } };
  }
  const { first, last } = part;
  return {
    status: 206,
    body: body.slice(first, last + 1),
    headers: { ...headers, 'content-range': `bytes ${first}-${last}/${total}` },
  };
}
