import type { Params } from './hook.ts';
import type { ListFacts } from './method-descriptor.ts';

/**
 * A short mark of which rows a long read asks for, and in which order: the same for the same filter,
 * sort, user and further params, whatever its fields. Of a period it holds the end that is read first:
 * what a checkpoint has behind it begins there. A checkpoint carries it, so that no read with other
 * params goes on from there. A hash: what is filtered by shall not be kept.
 */
export function markQuery(
  { fields, period }: ListFacts,
  params: Params,
  isDescending: boolean,
  userId: number | undefined,
): number {
  const left = new Set([fields, isDescending ? period?.from : period?.till]);
  const asked = Object.entries(params)
    .filter(([name, value]) => value !== undefined && !left.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return markValue([asked, userId]);
}

/** Hash of the value as JSON, after what was marked before: FNV-1a that begins with 0. */
export function markValue(value: unknown, mark = 0): number {
  for (const unit of JSON.stringify(value)) {
    mark = Math.imul(mark ^ unit.codePointAt(0)!, 0x01000193);
  }
  return mark;
}
