/**
 * Whether reading a property of the object could find one that is not its own. Generated checks of
 * replies read properties without asking whose they are, which is seven times as fast, and fail
 * with `foreignKeyword` where this is so.
 *
 * @param _read a member of the object, read just before the call: it is not looked at, and saves the
 *   engine from looking the object up once more
 */
export function isForeign(value: object, _read?: unknown): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== Object.prototype && prototype !== null;
}

/** Keyword of the error with which a generated check says that it cannot judge the object. */
export const foreignKeyword = 'foreign';

/** Whether somebody has put enumerable properties on every object. */
export function isPolluted(): boolean {
  for (const _ in empty) return true;
  return false;
}

const empty: object = {};

/**
 * A deep copy with own enumerable properties only, and no prototype to find others in: what JSON
 * would keep. Shared and circular parts stay shared. It does not recurse, so depth does not matter.
 */
export function copyOwn(value: unknown): unknown {
  const copies = new Map<object, object>();
  const open: [source: object, copy: object][] = [];
  const copyOf = (source: unknown): unknown => {
    if (typeof source !== 'object' || source === null) return source;
    const known = copies.get(source);
    if (known) return known;
    const copy: object = Array.isArray(source) ? [] : Object.create(null);
    copies.set(source, copy);
    open.push([source, copy]);
    return copy;
  };
  const result = copyOf(value);
  for (let next = open.pop(); next; next = open.pop()) {
    const [source, copy] = next;
    for (const key of Object.keys(source)) {
      Reflect.set(copy, key, copyOf(Reflect.get(source, key)));
    }
  }
  return result;
}
