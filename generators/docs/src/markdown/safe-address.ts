const schemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address of a description that may become a link: absolute, and of a scheme that only opens a
 * page or a letter. Undefined for all others (`javascript:`, `data:`, relative ones), whose text stays.
 */
export function toSafeAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!schemes.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
