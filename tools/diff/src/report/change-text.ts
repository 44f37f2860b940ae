import type { Change, Place } from '../change.ts';
import { toPrintable } from '../printable.ts';

/** Where changes that belong to no method are listed. */
export const wholeApi = 'the whole API';

/** A recursion may be followed through thousands of steps. */
const longestPath = 200;

/** More names than these help nobody. */
const mostNames = 4;

/** `integer → string`, or the one of them that there is. Undefined when the title says it all. */
export function describeValues({ before, after }: Change): string | undefined {
  if (before !== undefined && after !== undefined) return `${before} → ${after}`;
  return before ?? after;
}

/** Name of the method that a place is in, safe to print. */
export function describeMethod({ method }: Place): string {
  return method === undefined ? wholeApi : toPrintable(method);
}

/** The place within the method, safe to print; of a long way its two ends. */
export function describePath({ path }: Place): string {
  const text = toPrintable(path);
  return text.length <= longestPath ? text : `${text.slice(0, 120)}…${text.slice(-60)}`;
}

/** Changes under the first method that they show at, in the order of the changes. */
export function groupByMethod(changes: readonly Change[]): ReadonlyMap<string, Change[]> {
  return Map.groupBy(changes, ({ places }) => describeMethod(places[0]));
}

/** Names of the other methods that a change reaches, and how many more there are. */
export function listOthers({ places }: Change): { names: readonly string[]; more: number } {
  const others = places.slice(1).map(describeMethod);
  const shown = others.length <= mostNames + 1 ? others.length : mostNames;
  return { names: others.slice(0, shown), more: others.length - shown };
}
