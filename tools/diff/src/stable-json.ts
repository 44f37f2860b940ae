/** JSON with the members of every object in one order: equal for values that JSON takes for equal. */
export function toStableJson(value: unknown): string {
  if (typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  return (
    JSON.stringify(value, (_, member: unknown) => {
      if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
      const entries = Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(entries);
    }) ?? 'undefined'
  );
}

export function isSameJson(a: unknown, b: unknown): boolean {
  return a === b || toStableJson(a) === toStableJson(b);
}
