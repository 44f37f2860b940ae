/**
 * Milliseconds that a `Retry-After` header asks to wait for: seconds, or a date. A date is read
 * against the server's own `Date`, so that a wrong local clock does no harm.
 *
 * @example parseRetryAfter(new Headers({ 'Retry-After': '2' })) // 2000
 */
export function parseRetryAfter(headers: { get(name: string): string | null }): number | undefined {
  const value = headers.get('retry-after') ?? 'none';
  const seconds = Number(value);
  const wait =
    seconds >= 0
      ? seconds * 1000
      : Date.parse(value) - (Date.parse(headers.get('date') ?? '') || Date.now());
  return wait >= 0 ? wait : undefined;
}
