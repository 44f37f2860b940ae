import { distance } from 'fastest-levenshtein';

/**
 * The name that something seems to have now: of those that mean the same, the one spelt most like
 * it. Undefined when none is like it enough, or two are alike.
 */
export function findRenamed(name: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .filter((candidate) => candidate.length <= 200 && name.length <= 200)
    .map((candidate) => ({ candidate, difference: compareNames(name, candidate) }))
    .toSorted((a, b) => a.difference - b.difference);
  const [best, second] = ranked;
  if (!best || best.difference > 0.5 || best.difference === second?.difference) return undefined;
  return best.candidate;
}

/** 0 for names that differ in case and punctuation at most, 1 for those with nothing in common. */
function compareNames(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
  if (!left || !right) return 1;
  return distance(left, right) / Math.max(left.length, right.length);
}
