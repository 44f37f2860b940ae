const pet = { $ref: '#/components/schemas/Pet' };
const text = { type: 'string' };
const whole = { type: 'integer' };

/** Every form that JSON Schema draft-07 has, and what is found in the wild, with the type that it becomes. */
export const forms: Readonly<Record<string, readonly [schema: unknown, type: string]>> = {
  oneOf: [{ oneOf: [text, { ...pet }] }, 'string | Pet'],
  anyOf: [{ anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number | null'],
  allOf: [
    { allOf: [pet, { type: 'object', required: ['age'], properties: { age: whole } }] },
    'Pet & { age: number }',
  ],
  tuple: [
    { type: 'array', items: [text, whole], minItems: 2, additionalItems: false },
    '[string, number]',
  ],
  openTuple: [
    { type: 'array', items: [text], minItems: 1, additionalItems: { type: 'boolean' } },
    '[string, ...boolean[]]',
  ],
  const: [{ const: { a: [1, null] } }, '{ a: [1, null] }'],
  enum: [{ enum: ['a', 1, null, true] }, "'a' | 1 | null | true"],
  not: [{ not: text }, 'unknown'],
  patternProperties: [
    { type: 'object', patternProperties: { '^x-': whole }, additionalProperties: false },
    '{ [k: string]: number | undefined }',
  ],
  patternsAndOthers: [
    { type: 'object', patternProperties: { '^x-': whole, '^y-': pet }, additionalProperties: text },
    '{ [k: string]: number | Pet | string | undefined }',
  ],
  patternsBesideMembers: [
    { type: 'object', properties: { a: text }, patternProperties: { '^x-': whole } },
    '{ a?: string; [k: string]: unknown }',
  ],
  patternAlone: [
    { type: 'object', patternProperties: { '^x-': whole } },
    '{ [k: string]: unknown }',
  ],
  patternOfEveryName: [
    { type: 'object', patternProperties: { '.*': pet } },
    '{ [k: string]: Pet | undefined }',
  ],
  requiredInAllOf: [
    {
      type: 'object',
      properties: { a: text, b: whole },
      allOf: [{ required: ['a'] }, { allOf: [{ required: ['b'] }] }],
    },
    '{ a: unknown } & { b: unknown } & { a?: string; b?: number }',
  ],
  requiredOnly: [{ type: 'object', required: ['a'] }, '{ a: unknown }'],
  oneOfRequired: [
    {
      type: 'object',
      properties: { a: text, b: text },
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
    },
    '({ a: unknown } | { b: unknown }) & { a?: string; b?: string }',
  ],
  constObject: [{ const: { a: { b: [] } } }, '{ a: { b: [] } }'],
  recursiveSiblings: [
    { $ref: '#/components/schemas/Tree', required: ['children'] },
    'Tree & { children: unknown }',
  ],
  tupleWithoutLength: [{ type: 'array', items: [text, whole] }, '[string, number]'],
  propertyNames: [
    { type: 'object', propertyNames: { pattern: '^[a-z]+$' }, additionalProperties: text },
    '{ [k: string]: string | undefined }',
  ],
  ifThen: [
    {
      type: 'object',
      properties: { kind: text, name: text },
      if: { required: ['kind'], properties: { kind: { const: 'cat' } } },
      // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
      then: { required: ['name'] },
      else: { properties: { name: { maxLength: 100 } } },
    },
    '{ kind?: string; name?: string }',
  ],
  true: [true, 'unknown'],
  closed: [
    { type: 'object', properties: { a: true, b: false }, additionalProperties: false },
    '{ a?: unknown; b?: never }',
  ],
  openMap: [{ type: 'object', additionalProperties: true }, '{ [k: string]: unknown }'],
  nullable: [{ type: 'string', nullable: true }, 'string | null'],
  nullableReference: [{ ...pet, nullable: true }, 'Pet | null'],
  nullableEnum: [{ type: 'string', enum: ['a'], nullable: true }, "'a' | null"],
  unknownFormat: [{ type: 'integer', format: 'uint64' }, 'number'],
  arrayWithoutItems: [{ type: 'array' }, 'unknown[]'],
  types: [{ type: ['string', 'integer', 'null'] }, 'string | number | null'],
  untyped: [{ properties: { a: text } }, '{ a?: string }'],
  recursive: [{ $ref: '#/components/schemas/Tree' }, 'Tree'],
  elsewhere: [{ $ref: '#/x-schemas/Extra' }, 'Extra'],
  siblings: [
    { ...pet, description: 'Beside', properties: { nick: text } },
    'Pet & { nick?: string }',
  ],
  sameTitle: [{ title: 'Pet', type: 'object', properties: { a: text } }, '{ a?: string }'],
  dependencies: [
    { type: 'object', properties: { a: text, b: text }, dependencies: { a: ['b'], b: pet } },
    '{ a?: string; b?: string }',
  ],
  contains: [{ type: 'array', contains: { const: 1 }, items: whole }, 'number[]'],
  numbers: [{ type: 'number', multipleOf: 0.5, exclusiveMinimum: 0, maximum: 10 }, 'number'],
};

/** Names under which the forms stand: no two of them are one name in code. */
export const formNames: readonly string[] = Object.keys(forms).map((form) => `form.${form}`);

const answer = { name: 'answer', schema: whole };
const optionalFirst = [
  { name: 'note', schema: text },
  { name: 'id', required: true, schema: whole },
];

/** Each form as a param and as a result, each way to pass params, and calls without an answer. */
export const formDocument: object = {
  openrpc: '1.2.6',
  info: { title: 'Forms', version: '1' },
  servers: [{ url: 'https://{a}.example', variables: { a: { default: 'b' } } }, { url: '/rpc' }],
  methods: [
    ...Object.values(forms).map(([schema], index) => ({
      name: formNames[index],
      params: [{ name: 'value', schema }],
      result: { name: 'value', schema },
    })),
    { name: 'byName', paramStructure: 'by-name', params: optionalFirst, result: answer },
    { name: 'byPosition', paramStructure: 'by-position', params: optionalFirst, result: answer },
    { name: 'either', paramStructure: 'either', params: optionalFirst, result: answer },
    { name: 'unsaid', params: optionalFirst, result: answer },
    { name: 'notify', params: optionalFirst },
    { name: 'notifyByPosition', paramStructure: 'by-position', params: optionalFirst },
  ],
  components: {
    schemas: {
      Pet: {
        title: 'Thing',
        type: 'object',
        required: ['name'],
        properties: { name: text, mate: pet },
      },
      Tree: {
        title: 'Thing',
        type: 'object',
        properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
      },
    },
  },
  'x-schemas': { Extra: { type: 'object', properties: { up: { $ref: '#/x-schemas/Extra' } } } },
};
