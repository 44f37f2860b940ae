import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonSchema } from '../api-description.ts';
import { makeMatching } from './make-matching.ts';
import { makeAccepted, makeValue } from './make-value.ts';
import { Random } from '../random.ts';

const schemas: Readonly<Record<string, JsonSchema>> = {
  Tree: {
    type: 'object',
    required: ['name', 'children'],
    properties: {
      name: { type: 'string', minLength: 3 },
      children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
  },
  Chain: {
    oneOf: [
      {
        type: 'object',
        required: ['next'],
        properties: { next: { $ref: '#/components/schemas/Chain' } },
      },
      { type: 'null' },
    ],
  },
};

const cases: Readonly<Record<string, JsonSchema>> = {
  'anything but a text': { not: { type: 'string' } },
  anything: true,
  integer: { type: 'integer', minimum: -3, maximum: -1 },
  'exclusive bounds': { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.5 },
  'integer between exclusive bounds': { type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 3 },
  multiple: { type: 'number', multipleOf: 0.25, minimum: 1.1 },
  'only an upper bound': { type: 'integer', maximum: -5000 },
  lengths: { type: 'string', minLength: 40, maxLength: 44 },
  'short text': { type: 'string', maxLength: 2 },
  enum: { enum: [null, 1, { a: [] }] },
  const: { const: { deep: [1] } },
  'type list': { type: ['null', 'boolean'] },
  tuple: {
    type: 'array',
    items: [{ type: 'string' }, { type: 'integer' }],
    minItems: 2,
    additionalItems: false,
  },
  'unique items': { type: 'array', items: { enum: [1, 2, 3] }, uniqueItems: true, minItems: 3 },
  contains: { type: 'array', contains: { const: 'x' }, items: { type: 'string' } },
  'required without a schema': {
    type: 'object',
    required: ['a', 'constructor'],
    additionalProperties: { type: 'integer' },
  },
  'least properties': {
    type: 'object',
    minProperties: 3,
    additionalProperties: { type: 'boolean' },
  },
  'most properties': {
    type: 'object',
    maxProperties: 1,
    properties: { a: true, b: true, c: true },
  },
  'forbidden property': { type: 'object', properties: { a: false, b: { const: 1 } } },
  'all of': {
    allOf: [
      { type: 'object', required: ['a'], properties: { a: { type: 'number', minimum: 3 } } },
      { properties: { a: { type: 'integer', maximum: 4 } } },
    ],
  },
  'any of': { anyOf: [{ type: 'string' }, { type: 'object', required: ['x'] }] },
  tree: { $ref: '#/components/schemas/Tree' },
  chain: { $ref: '#/components/schemas/Chain' },
  'no type': { properties: { a: { pattern: '^[A-Z]{2}$' } }, required: ['a'] },
};

for (const format of [
  'date-time',
  'date',
  'time',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uri',
  'uri-reference',
  'uuid',
  'json-pointer',
  'regex',
]) {
  (cases as Record<string, JsonSchema>)[format] = { type: 'string', format };
}

const ajv = new Ajv({ strict: false });
addFormats.default(ajv);

test.each(Object.keys(cases))('a value of: %s', (name) => {
  const schema = cases[name] ?? false;
  const check = ajv.compile({ allOf: [schema], components: { schemas } });
  for (let seed = 0; seed < 200; seed += 1) {
    const value = makeValue(schema, schemas, seed);
    check(value);
    expect([check.errors, value]).toEqual([null, value]);
    expect(makeValue(schema, schemas, seed)).toEqual(value);
  }
});

test('a schema without end gets a value all the same', () => {
  const endless = {
    type: 'object',
    required: ['a'],
    properties: { a: { $ref: '#/components/schemas/E' } },
  };
  expect(makeValue({ $ref: '#/components/schemas/E' }, { E: endless }, 1)).toBeDefined();
  const circle = { $ref: '#/components/schemas/C' };
  expect(makeValue(circle, { C: circle }, 1)).toBeNull();
  expect(makeValue({ $ref: 'https://example.com/x' }, {}, 1)).toBeNull();
  expect(makeValue(false, {}, 1)).toBeNull();
});

test.each([
  '^0x([1-9a-f]+[0-9a-f]*|0)$',
  '^0x[0-9a-fA-F]{40}$',
  '^(?:red|green)-\\d{2,3}$',
  '^[^a-z]+$',
  '^\\w+\\s\\S$',
  '^a{0}b?c*$',
  '[.*+?]',
  '^\\.\\[x\\]$',
  '.',
  '^(a(b(c|d)){2})+$',
])('a text that matches %s', (pattern) => {
  for (let seed = 0; seed < 100; seed += 1) {
    expect(makeMatching(pattern, new Random(seed))).toMatch(new RegExp(pattern, 'u'));
  }
});

test('what has no value is left out where it may be', () => {
  const never = { type: 'string', pattern: '/^own$/' };
  const row = {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'integer' },
      by: { type: 'object', required: ['who'], properties: { who: never } },
    },
  };
  const schema = { type: 'array', items: row };
  const check = ajv.compile(schema);
  for (let seed = 0; seed < 50; seed += 1) {
    const value = makeAccepted(schema, {}, seed, (made) => check(made));
    expect(check(value)).toBe(true);
    expect(value).not.toEqual([]);
  }
  expect(makeAccepted(never, {}, 1, ajv.compile(never))).toBeUndefined();
});

test('what it cannot match it does not pretend to', () => {
  for (const pattern of ['(?=a)b', '(a)\\1', '\\p{L}', '(', '[', 'a(?!b)']) {
    expect(makeMatching(pattern, new Random(1))).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.string(), fc.integer(), (pattern, seed) => {
      const text = makeMatching(pattern, new Random(seed));
      if (text !== undefined) expect(text).toMatch(new RegExp(pattern, 'u'));
    }),
  );
});
