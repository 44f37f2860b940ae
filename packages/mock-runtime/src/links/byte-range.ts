/** Which bytes of a file were asked for: from the first up to and with the last. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

const form = /^bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i;

/**
 * Reads a `Range` header (RFC 9110, section 14): `bytes=0-99`, `bytes=100-` or, for the end,
 * `bytes=-100`.
 *
 * @returns `'none'` when no byte of the file lies in it, undefined where the whole file is the answer:
 * without a header, for several ranges, and for what is no range
 */
export function readByteRange(
  header: string | undefined,
  length: number,
): ByteRange | 'none' | undefined {
  const [, from, to] = form.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  if (from !== '' && to !== '' && Number(from) > Number(to)) return undefined;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  if (first >= length) return 'none';
  return { first, last: from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1) };
}
