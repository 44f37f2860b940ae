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

/** The same members in canonical order. */
export function sortKeys<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareKeys(a, b))) as T;
}
