import type { Params } from './hook.ts';
import type { ListFacts } from './method-descriptor.ts';

/**
 * A short mark of which rows a long read asks for, and in which order: the same for the same filter,
 * sort and further params, whatever its period and fields. A checkpoint carries it, so that no read
 * with other params goes on from there. A hash (FNV-1a): what is filtered by shall not be kept.
 */
export function markQuery({ fields, period }: ListFacts, params: Params): string {
  const left = new Set([fields, period?.from, period?.till]);
  const asked = Object.entries(params)
    .filter(([name, value]) => value !== undefined && !left.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify(asked)) {
    hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
