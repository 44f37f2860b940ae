import type { BlockMatcher } from '../store/column.ts';

/** Rows that are tested at once: their mask stays in the processor's nearest cache. */
export const blockSize = 4096;

/** Passes rows that pass every matcher; undefined when there is none. */
export function matchAll(matchers: readonly BlockMatcher[]): BlockMatcher | undefined {
  return combine(matchers, true);
}

/** Passes rows that pass one matcher at least; undefined when there is none. */
export function matchAny(matchers: readonly BlockMatcher[]): BlockMatcher | undefined {
  return combine(matchers, false);
}

/** A block is done as soon as no further matcher can change it. */
function combine(matchers: readonly BlockMatcher[], all: boolean): BlockMatcher | undefined {
  const [first, ...others] = matchers;
  if (first === undefined || others.length === 0) return first;
  const other = new Uint8Array(blockSize);
  const settled = all ? 0 : 1;
  return (from, count, mask) => {
    first(from, count, mask);
    for (const matcher of others) {
      if (!mask.subarray(0, count).includes(settled ^ 1)) return;
      matcher(from, count, other);
      if (all)
        for (let at = 0; at < count; at += 1)
          mask[at] = (mask[at] as number) & (other[at] as number);
      else
        for (let at = 0; at < count; at += 1)
          mask[at] = (mask[at] as number) | (other[at] as number);
    }
  };
}
