/**
 * Order of keys where a JSON object's order means nothing, so that the same document gives the same
 * bytes however its keys are shuffled. Maps whose order is shown to readers (`properties`,
 * `components.*`) and example values keep theirs.
 */
const knownOrder = (
  'openrpc info servers methods components externalDocs ' +
  'name title summary version url termsOfService contact email license description tags deprecated ' +
  '$ref type format pattern enum const default multipleOf minimum maximum exclusiveMinimum exclusiveMaximum ' +
  'minLength maxLength minItems maxItems uniqueItems minProperties maxProperties required properties ' +
  'patternProperties additionalProperties propertyNames items additionalItems contains dependencies ' +
  'allOf anyOf oneOf not if then else examples ' +
  'paramStructure params result errors links schema code message data value variables ' +
  'contentDescriptors schemas examplePairings'
).split(' ');

const rank = new Map(knownOrder.map((key, index) => [key, index]));

export function compareKeys(a: string, b: string): number {
  return (
    (rank.get(a) ?? knownOrder.length) - (rank.get(b) ?? knownOrder.length) || compareText(a, b)
  );
}

/** Code unit order: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same members in canonical order: the value itself where they are, as in most documents. */
export function sortKeys<T extends object>(value: T): T {
  if (isSorted(Object.keys(value))) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => compareKeys(a, b))) as T;
}

export function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, at) => at === 0 || compareKeys(keys[at - 1] ?? '', key) <= 0);
}

/** The same value with the members of every object in canonical order. */
export function sortKeysDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeysDeep);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, sortKeysDeep(member)]);
  return sortKeys(Object.fromEntries(members) as object);
}
