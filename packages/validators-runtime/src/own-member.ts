/** A member of an object that is its own, whatever its prototype holds; undefined when there is none. */
export function ownMember(object: object, key: string): unknown {
  return Object.hasOwn(object, key)
    ? (object as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
