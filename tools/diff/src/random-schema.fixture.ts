import fc from 'fast-check';

/** Names of components that random schemas refer to; each may refer to any. */
const names = ['Ada', 'Bob', 'Cyd'] as const;
const property = fc.constantFrom('a', 'b', 'c', 'd');
const text = fc.constantFrom('x', 'yy', 'zzz');

/** Without `oneOf`: its variants are taken to exclude each other, which those of chance do not. */
const { schema } = fc.letrec<{ schema: Record<string, unknown> }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record(
      {
        type: fc.constantFrom('string'),
        minLength: fc.nat(2),
        maxLength: fc.integer({ min: 2, max: 4 }),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      {
        type: fc.constantFrom('integer', 'number'),
        minimum: fc.nat(2),
        maximum: fc.integer({ min: 2, max: 4 }),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({
      type: fc.uniqueArray(fc.constantFrom('string', 'integer', 'null', 'boolean', 'number'), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc.record({
      enum: fc.uniqueArray(fc.oneof(text, fc.nat(3), fc.constant(null)), { minLength: 1 }),
    }),
    fc.record({ const: text }),
    fc.record(
      {
        type: fc.constant('array'),
        items: tie('schema'),
        minItems: fc.nat(1),
        maxItems: fc.nat(2),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      {
        type: fc.constant('object'),
        properties: fc.dictionary(property, tie('schema'), { maxKeys: 3 }),
        required: fc.uniqueArray(property, { maxLength: 2 }),
        additionalProperties: fc.boolean(),
      },
      { requiredKeys: ['type', 'properties'] },
    ),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('schema') }),
    fc.constantFrom(...names).map((name) => ({ $ref: `#/components/schemas/${name}` })),
  ),
}));

export interface RandomSchemas {
  readonly schema: Record<string, unknown>;
  readonly components: Readonly<Record<(typeof names)[number], Record<string, unknown>>>;
}

export const randomSchema: fc.Arbitrary<Record<string, unknown>> = schema;

/** A schema and the components that it may refer to, which refer to each other freely. */
export const randomSchemas: fc.Arbitrary<RandomSchemas> = fc.record({
  schema,
  components: fc.record({
    Ada: toObject('child'),
    Bob: toObject('friend'),
    Cyd: schema.filter((value) => !/"(allOf|anyOf|oneOf|not|\$ref)"/.test(JSON.stringify(value))),
  }),
});

/** An object around a schema: a component that refers to itself at once has no meaning. */
function toObject(name: string): fc.Arbitrary<Record<string, unknown>> {
  return schema.map((below) => ({ type: 'object', properties: { [name]: below } }));
}

/** Values that tell random schemas apart. */
export const randomValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, '', 'x', 'yy', 'zzz', 'long text', 0, 1, 2, 3, 4, 5, 1.5),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(property, fc.constantFrom('child', 'friend')), tie('value'), {
      maxKeys: 3,
    }),
  ),
})).value;

/** The same schemas with one of them, anywhere, replaced: most of what they say stays. */
export function replaceOne(
  { schema: whole, components }: RandomSchemas,
  place: number,
  replacement: Record<string, unknown>,
): RandomSchemas {
  let left = place % (countSchemas(whole) + countSchemas(components.Ada));
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    if (isSchema(node) && left-- === 0) return replacement;
    return Object.fromEntries(Object.entries(node).map(([key, below]) => [key, visit(below)]));
  };
  const replaced = visit(whole) as RandomSchemas['schema'];
  const { type, properties } = components.Ada;
  const ada = { type, properties: visit(properties) } as RandomSchemas['schema'];
  return { schema: replaced, components: { ...components, Ada: ada } };
}

function countSchemas(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  const below = Object.values(node).reduce<number>((sum, each) => sum + countSchemas(each), 0);
  return below + (isSchema(node) ? 1 : 0);
}

function isSchema(node: object): boolean {
  return /type|enum|const|Of|not|\$ref/.test(Object.keys(node).join());
}
