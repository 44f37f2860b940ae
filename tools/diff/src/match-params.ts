import type { Method } from '@openrpc-kit/model';

/** Places of params that belong together, and of those that only one version has. */
export interface MatchedParams {
  readonly pairs: readonly (readonly [number, number])[];
  readonly gone: readonly number[];
  readonly added: readonly number[];
}

/** By name; where params are sent by position only, one may have another name at the same place. */
export function matchParams(before: Method, after: Method): MatchedParams {
  const old = before.params.map(({ name }) => name);
  const now = after.params.map(({ name }) => name);
  const byPosition =
    before.paramStructure === 'by-position' && after.paramStructure === 'by-position';
  const pairs = old.flatMap((name, index): [number, number][] => {
    if (now.includes(name)) return [[index, now.indexOf(name)]];
    const other = now[index];
    return byPosition && other !== undefined && !old.includes(other) ? [[index, index]] : [];
  });
  const matchedOld = new Set(pairs.map(([index]) => index));
  const matchedNow = new Set(pairs.map(([, index]) => index));
  return {
    pairs,
    gone: [...old.keys()].filter((index) => !matchedOld.has(index)),
    added: [...now.keys()].filter((index) => !matchedNow.has(index)),
  };
}
