/** Bytes at the beginning of what is compressed. */
const compressions = new Map([
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
]);

/** Not to be found in a text, save for tabs and ends of lines. */
// oxlint-disable-next-line no-control-regex
const control = /[\0-\x08\x0e-\x1f]/;

/**
 * What the log says of a body that nobody can read, in place of its bytes.
 *
 * @returns undefined for a text, also one with mistakes in it
 */
export function describeBytes(bytes: Uint8Array, length: number): string | undefined {
  for (const [name, mark] of compressions) {
    if (mark.every((byte, at) => bytes[at] === byte)) {
      return `(${length} bytes of ${name}: send the body as it is, nothing compressed is read)`;
    }
  }
  const isText = !control.test(new TextDecoder().decode(bytes));
  return isText ? undefined : `(${length} bytes that are no text in UTF-8)`;
}
