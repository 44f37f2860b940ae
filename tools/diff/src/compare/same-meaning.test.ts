import { expect, test } from 'vitest';
import { diffModels } from '../diff-models.ts';
import { loadDocument, makeDocument } from '../load-document.fixture.ts';

const text = { type: 'string' };
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const components = {
  Text: text,
  Other: ref('Text'),
  Base: { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] },
};

test.each<[string, unknown, unknown]>([
  ['anything', true, {}],
  ['nothing', false, { type: 'string', allOf: [{ type: 'integer' }] }],
  ['a type and a list of it', text, { type: ['string'] }],
  ['a list of types in another order', { type: ['string', 'null'] }, { type: ['null', 'string'] }],
  ['an integer among numbers', { type: 'number' }, { type: ['integer', 'number'] }],
  [
    'a list of types and a choice',
    { type: ['string', 'null'] },
    { anyOf: [text, { type: 'null' }] },
  ],
  ['nullable', { type: 'string', nullable: true }, { oneOf: [text, { type: 'null' }] }],
  [
    'or null around a reference',
    { anyOf: [ref('Text'), { type: 'null' }] },
    { type: ['string', 'null'] },
  ],
  ['a constant and a list of one', { const: 'x' }, { enum: ['x'] }],
  ['a typed list and an untyped one', { enum: ['x', 'y'] }, { type: 'string', enum: ['y', 'x'] }],
  [
    'a choice of constants and a list',
    { oneOf: [{ const: 'x' }, { const: 'y' }] },
    { enum: ['x', 'y'] },
  ],
  ['a value of another type in a list', { type: 'string', enum: ['x', 1] }, { const: 'x' }],
  ['a reference to a reference', ref('Other'), text],
  [
    'a reference with text beside it',
    { ...ref('Base'), title: 'T' },
    { ...components.Base, title: 'T' },
  ],
  ['a schema and all of it', text, { allOf: [text] }],
  ['a schema and one variant of it', text, { oneOf: [ref('Text')] }],
  [
    'nested choices',
    { anyOf: [text, { anyOf: [{ minimum: 1 }, { type: 'array' }] }] },
    { anyOf: [{ type: 'array' }, text, { minimum: 1 }] },
  ],
  ['bounds that forbid nothing', text, { type: 'string', minLength: 0 }],
  [
    'items of which none is asked for',
    { type: 'array' },
    { type: 'array', items: {}, minItems: 0, uniqueItems: false },
  ],
  [
    'properties of which none is asked for',
    { type: 'object' },
    { type: 'object', additionalProperties: true, required: [], minProperties: 0 },
  ],
  [
    'a bound stated twice',
    { type: 'number', minimum: 2 },
    { allOf: [{ type: 'number', minimum: 1 }, { minimum: 2 }] },
  ],
  [
    'exclusive bounds of two drafts',
    { type: 'number', exclusiveMinimum: 2 },
    { allOf: [{ type: 'number' }, { exclusiveMinimum: 2, minimum: 1 }] },
  ],
  [
    'properties inherited and written out',
    { allOf: [ref('Base'), { properties: { name: text }, required: ['name'] }] },
    {
      type: 'object',
      properties: { name: text, id: { type: 'integer' } },
      required: ['name', 'id'],
    },
  ],
  [
    'a property refined by its heir',
    { allOf: [ref('Base'), { properties: { id: { minimum: 1 } } }] },
    { type: 'object', properties: { id: { type: 'integer', minimum: 1 } }, required: ['id'] },
  ],
  [
    'constraints in another order',
    { allOf: [{ not: text }, { not: { minimum: 1 } }] },
    { allOf: [{ not: { minimum: 1 } }, { not: ref('Text') }] },
  ],
  [
    'a condition',
    { if: text, else: { minLength: 1 } },
    { allOf: [{ if: ref('Other'), else: { minLength: 1 } }] },
  ],
  [
    'dependencies in another order',
    { dependencies: { a: ['b', 'c'] } },
    { dependencies: { a: ['c', 'b'] } },
  ],
  [
    'a tuple',
    { items: [text], additionalItems: false },
    { items: [ref('Text')], additionalItems: false },
  ],
])('%s: no change in either direction', (_, one, other) => {
  const [before, after] = [one, other].map((schema) =>
    loadDocument(makeDocument(schema, components)),
  );
  expect(diffModels(before!, after!)).toEqual([]);
  expect(diffModels(after!, before!)).toEqual([]);
});
