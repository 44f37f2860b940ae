import { distance } from 'fastest-levenshtein';

/** ` Did you mean "limit"?` for the nearest known name, when one is near enough to be a slip; else nothing. */
export function suggest(name: string, known: readonly string[]): string {
  if (known.length > 2000 || name.length > 100) return '';
  let best: string | undefined;
  let fewest = Math.max(1, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    // Of two that are as near, the one that begins alike was meant: a slip is seldom in the first letter.
    const slips = distance(name, candidate) + (candidate[0] === name[0] ? 0 : 0.5);
    if (slips >= fewest) continue;
    best = candidate;
    fewest = slips;
  }
  return best === undefined ? '' : ` Did you mean ${JSON.stringify(best)}?`;
}
