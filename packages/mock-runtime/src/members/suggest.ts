import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean "limit"?` for the nearest known name, when one is near enough to be a slip; else nothing. */
export function suggest(name: string, known: readonly string[]): string {
  if (known.length === 0 || name.length > 100) return '';
  const nearest = closest(name, known);
  const slips = Math.max(1, Math.ceil(name.length / 3));
  return distance(name, nearest) <= slips ? ` Did you mean ${JSON.stringify(nearest)}?` : '';
}
