/** Title of an API for a README or a manifest: letters, digits and spaces, so that it is inert anywhere. */
export function toPlainTitle(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N} .,-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return plain === '' ? 'the API' : plain.slice(0, 100);
}
