/**
 * Milliseconds that a `Retry-After` header asks to wait for: seconds, or a date. A date is read
 * against the server's own `Date`, so that a wrong local clock does no harm.
 *
 * @example parseRetryAfter(new Headers({ 'Retry-After': '2' })) // 2000
 */
export function parseRetryAfter(headers: { get(name: string): string | null }): number | undefined {
  const value = headers.get('retry-after') || 'none';
  const seconds = Number(value);
  if (seconds >= 0) return seconds * 1000;
  const wait = Date.parse(value) - (Date.parse(headers.get('date') ?? '') || Date.now());
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
