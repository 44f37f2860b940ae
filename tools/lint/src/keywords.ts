/** Every keyword of draft-07. */
export const draft7Keywords: readonly string[] = (
  '$id $schema $ref $comment title description default readOnly writeOnly examples multipleOf maximum exclusiveMaximum ' +
  'minimum exclusiveMinimum maxLength minLength pattern additionalItems items maxItems minItems uniqueItems contains ' +
  'maxProperties minProperties required additionalProperties definitions properties patternProperties dependencies ' +
  'propertyNames const enum type format contentMediaType contentEncoding if then else allOf anyOf oneOf not'
).split(' ');

const annotations = new Set(
  '$id $schema $comment title description default readOnly writeOnly examples'.split(' '),
);
/** Each of these says, or may say, what kind of value is meant. */
const speaking = new Set('type $ref enum const allOf anyOf oneOf not if definitions'.split(' '));

/** Keywords that hold for values of one type, and let values of other types through. */
export const typedKeywords: readonly string[] = draft7Keywords.filter(
  (keyword) => !annotations.has(keyword) && !speaking.has(keyword),
);

/** Whether some keyword says what kind of value is meant. */
export function saysKind(schema: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(schema).some((keyword) => speaking.has(keyword) || keyword === '$defs');
}

/** Keywords of later drafts, and how draft-07 says the same. */
export const laterKeywords: ReadonlyMap<string, string> = new Map([
  ['prefixItems', 'draft-07 writes tuples as a list under items'],
  ['unevaluatedProperties', 'draft-07 has additionalProperties, which does not look into allOf'],
  ['unevaluatedItems', 'draft-07 has additionalItems, which does not look into allOf'],
  ['dependentRequired', 'draft-07 has dependencies with a list of names'],
  ['dependentSchemas', 'draft-07 has dependencies with a schema'],
  ['minContains', 'draft-07 knows contains only as at least one'],
  ['maxContains', 'draft-07 knows contains only as at least one'],
  ['$anchor', 'draft-07 has a $id that begins with #'],
  ['$recursiveRef', 'draft-07 has $ref only'],
  ['$recursiveAnchor', 'draft-07 has $ref only'],
  ['$dynamicRef', 'draft-07 has $ref only'],
  ['$dynamicAnchor', 'draft-07 has $ref only'],
  ['$vocabulary', 'draft-07 has one vocabulary'],
  ['contentSchema', 'draft-07 has no word for it'],
]);

/** Words that are widely understood beside draft-07, or that another rule speaks of. */
export const toleratedKeywords: ReadonlySet<string> = new Set([
  'deprecated',
  'example',
  'nullable',
  '$defs',
  ...laterKeywords.keys(),
]);
