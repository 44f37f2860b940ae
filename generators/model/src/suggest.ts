import { closest, distance } from 'fastest-levenshtein';

/** `did you mean "call_date"?` for the nearest known name, when one is near enough to be a slip. */
export function suggest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || known.length > 2000 || name.length > 100) return undefined;
  const nearest = closest(name, known);
  const slips = Math.max(1, Math.ceil(name.length / 3));
  return distance(name, nearest) <= slips ? `did you mean ${JSON.stringify(nearest)}?` : undefined;
}
