import { isObject, nestsDeeperThan, type JsonValue } from './json.ts';

/** Deeper values are like no other: comparing them could exhaust the stack. */
const deepest = 200;

/** Whether two values say the same, whatever the order of their members. */
export function isSameJson(left: JsonValue, right: JsonValue): boolean {
  if (nestsDeeperThan(left, deepest) || nestsDeeperThan(right, deepest)) return false;
  return writeSorted(left) === writeSorted(right);
}

/** JSON with the members of every object in the order of their names. */
export function writeSorted(value: JsonValue): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    isObject(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
