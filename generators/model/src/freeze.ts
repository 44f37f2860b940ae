/** Freezes a value and all that it holds: a generator cannot change what the next one reads. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) {
    if (typeof member === 'object') freezeDeep(member);
  }
  return value;
}
