import { makeAccepted, type JsonSchema } from '@openrpc-kit/mock-runtime';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { findContradiction } from './find-contradiction.ts';

const schemas: Readonly<Record<string, JsonSchema>> = {
  Never: { type: 'object', required: ['a'], properties: { a: false } },
  Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] },
};
const closed = { type: 'object', required: ['a', 'b'], additionalProperties: false };

test.each<[JsonSchema, string]>([
  [false, 'the schema is false'],
  [
    { ...closed, properties: { a: {} } },
    'the schema requires b, and allows no member of that name',
  ],
  [{ $ref: '#/components/schemas/Never' }, 'Never.a is false'],
  [{ oneOf: [{ title: 'a' }, { schema: { type: 'string' } }, { type: 'null' }] }, '2 alternatives'],
  [
    { anyOf: [false, { $ref: '#/components/schemas/Never' }] },
    'anyOf.0 is false and Never.a is false',
  ],
  [{ allOf: [{}, { oneOf: [false] }] }, 'the schema.allOf.1.oneOf.0 is false'],
])('%j has no value', (schema, reason) => {
  expect(findContradiction(schema, schemas)).toContain(reason);
  const check = new Ajv({ strict: false }).compile({
    allOf: [schema],
    components: { schemas },
  } as object);
  expect(makeAccepted(schema, schemas, 1, (value) => check(value))).toBeUndefined();
});

test.each<JsonSchema>([
  true,
  {},
  { ...closed, type: ['object', 'string'], properties: { a: {} } },
  { ...closed, patternProperties: { b: {} }, properties: { a: {} } },
  { oneOf: [{ title: 'a' }, { type: 'string' }] },
  { anyOf: [{}, {}] },
  { $ref: '#/components/schemas/Loop' },
  { $ref: '#/components/schemas/Unknown' },
  { type: 'object', properties: { a: false } },
])('nothing is proved of %j', (schema) => {
  expect(findContradiction(schema, schemas)).toBeUndefined();
});
