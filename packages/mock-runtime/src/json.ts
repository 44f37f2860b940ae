/** What JSON can say. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export type JsonObject = { readonly [key: string]: JsonValue };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of its own: a name such as `constructor` never finds what objects inherit. */
export function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * Whether arrays and objects nest deeper than `maximum`. Walks with a list of its own, not by
 * recursion, so that a hundred thousand brackets cost memory and never the stack.
 */
export function nestsDeeperThan(value: unknown, maximum: number): boolean {
  let level: object[] = typeof value === 'object' && value !== null ? [value] : [];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > maximum) return true;
    const next: object[] = [];
    for (const container of level) {
      const items: readonly unknown[] = Array.isArray(container)
        ? container
        : Object.values(container);
      for (const item of items) {
        if (typeof item === 'object' && item !== null) next.push(item);
      }
    }
    level = next;
  }
  return false;
}
