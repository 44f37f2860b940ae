import { expect, test } from 'vitest';
import { diffModels } from '../diff-models.ts';
import { loadDocument, makeDocument } from '../load-document.fixture.ts';

const text = { type: 'string' };
const card = {
  type: 'object',
  properties: { kind: { const: 'card' }, no: text },
  required: ['kind'],
};
const cash = { type: 'object', properties: { kind: { const: 'cash' } }, required: ['kind'] };
const components = { Card: card, Cash: cash, Text: text };
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** What is found in the param: that the result says the same from the other side is for the cases. */
test.each<[string, unknown, unknown, readonly string[]]>([
  [
    'a type more and one less',
    { type: ['string', 'integer'] },
    { type: ['string', 'boolean'] },
    ['type-changed value'],
  ],
  [
    'null and a type more',
    text,
    { type: ['string', 'integer', 'null'] },
    ['type-widened value', 'null-widened value'],
  ],
  ['a list that appears', text, { type: 'string', enum: ['x'] }, ['enum-narrowed value']],
  ['a list that goes', { enum: ['x'] }, true, ['enum-widened value']],
  ['null in a list', { enum: ['x', null] }, { enum: ['x'] }, ['null-narrowed value']],
  [
    'a bound that becomes exclusive',
    { type: 'integer', minimum: 1 },
    { type: 'integer', exclusiveMinimum: 1 },
    ['range-narrowed value'],
  ],
  [
    'both bounds moved up',
    { type: 'integer', minimum: 1, maximum: 5 },
    { type: 'integer', minimum: 2, maximum: 6 },
    ['range-narrowed value', 'range-widened value'],
  ],
  [
    'a bound of a type that is not let through',
    text,
    { type: 'string', minimum: 4, minItems: 2 },
    [],
  ],
  [
    'items',
    { type: 'array', items: text },
    { type: 'array', items: { type: 'integer' } },
    ['type-changed value[]'],
  ],
  [
    'items of items',
    { type: 'array', items: { type: 'array', items: text } },
    { type: 'array', items: { type: 'array' } },
    ['type-widened value[][]'],
  ],
  [
    'a position of a tuple',
    { items: [text, text] },
    { items: [text, {}] },
    ['type-widened value[1]'],
  ],
  [
    'a position more in an open tuple',
    { items: [text] },
    { items: [text, text] },
    ['tuple-narrowed value'],
  ],
  [
    'a tuple that is closed',
    { items: [text] },
    { items: [text], additionalItems: false },
    ['tuple-narrowed value'],
  ],
  [
    'items beyond a tuple',
    { items: [text], additionalItems: text },
    { items: [text], additionalItems: { type: 'integer' } },
    ['type-changed value[…]'],
  ],
  [
    'other properties',
    { type: 'object', additionalProperties: text },
    { type: 'object', additionalProperties: { type: 'integer' } },
    ['type-changed value.*'],
  ],
  [
    'names of properties',
    { type: 'object' },
    { type: 'object', propertyNames: { maxLength: 3 } },
    ['length-narrowed value.(name)'],
  ],
  [
    'properties by pattern',
    { type: 'object', patternProperties: { '^a': text } },
    { type: 'object', patternProperties: { '^a': { type: 'integer' } } },
    ['type-changed value.("^a")'],
  ],
  [
    'a pattern of properties in an open object',
    { type: 'object' },
    { type: 'object', patternProperties: { '^a': text } },
    ['constraint-narrowed value'],
  ],
  [
    'a pattern of properties in a closed object',
    { type: 'object', additionalProperties: false },
    { type: 'object', additionalProperties: false, patternProperties: { '^a': text } },
    ['constraint-widened value'],
  ],
  [
    'a required name that is no property',
    { type: 'object' },
    { type: 'object', required: ['a'] },
    ['required-narrowed value.a'],
  ],
  [
    'an odd name',
    { type: 'object', properties: { 'a b': text } },
    { type: 'object', properties: { 'a b': {} } },
    ['type-widened value["a b"]'],
  ],
  [
    'a variant found by its discriminator',
    { oneOf: [card, cash] },
    { oneOf: [cash, { ...card, required: ['kind', 'no'] }] },
    ['required-narrowed value.oneOf[1].no'],
  ],
  [
    'a variant found by its name',
    { oneOf: [ref('Card'), text] },
    { oneOf: [{ type: 'integer' }, ref('Card')] },
    ['union-narrowed value', 'union-widened value'],
  ],
  [
    'one schema that becomes a choice',
    text,
    { anyOf: [{ type: 'integer', minimum: 1 }, text] },
    ['union-widened value'],
  ],
  [
    'a choice that becomes one schema',
    { anyOf: [{ type: 'integer', minimum: 1 }, text] },
    text,
    ['union-narrowed value'],
  ],
  [
    'a choice that becomes what holds all of it',
    { oneOf: [card, cash] },
    { type: 'object' },
    ['type-widened value'],
  ],
  [
    'a schema split into narrower ones',
    { type: 'object' },
    { oneOf: [card, cash] },
    ['type-narrowed value'],
  ],
  [
    'a choice beside other keywords',
    { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    { type: 'object' },
    ['union-widened value'],
  ],
  [
    'a negation that forbids more',
    { not: { const: 'x' } },
    { not: { enum: ['x', 'y'] } },
    ['constraint-narrowed value'],
  ],
  ['a multiple of a multiple', { multipleOf: 2 }, { multipleOf: 4 }, ['constraint-narrowed value']],
  ['a divisor', { multipleOf: 4 }, { multipleOf: 2 }, ['constraint-widened value']],
  [
    'what an array has to contain',
    { contains: text },
    { contains: {} },
    ['constraint-widened value'],
  ],
  [
    'what a condition asks for',
    { if: text, else: { minLength: 1 } },
    { if: text, else: { minLength: 2 } },
    ['constraint-narrowed value'],
  ],
  [
    'a condition',
    { if: text, else: { minLength: 1 } },
    { if: true, else: { minLength: 1 } },
    ['constraint-changed value'],
  ],
  [
    'a dependency that asks for more',
    { dependencies: { a: ['b'] } },
    { dependencies: { a: ['c', 'b'] } },
    ['constraint-narrowed value'],
  ],
  ['a keyword that nobody knows', {}, { unevaluatedItems: 1 }, ['constraint-narrowed value']],
  [
    'items that have to differ',
    { type: 'array' },
    { type: 'array', uniqueItems: true },
    ['constraint-narrowed value'],
  ],
])('%s', (_, before, after, expected) => {
  const changes = diffModels(
    loadDocument(makeDocument(before, components)),
    loadDocument(makeDocument(after, components)),
  );
  const found = changes.flatMap(({ rule, places }) =>
    rule.startsWith('param-') ? [`${rule.slice(6)} ${places[0].path.slice('params.'.length)}`] : [],
  );
  expect(found.toSorted()).toEqual(expected.toSorted());
});
