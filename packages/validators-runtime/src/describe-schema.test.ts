import { expect, test } from 'vitest';
import { describeSchema, joinAlternatives } from './describe-schema.ts';

test.each([
  [{ type: 'integer', minimum: 1, maximum: 10000 }, 'a whole number from 1 to 10000'],
  [{ type: 'integer', minimum: 0 }, 'a whole number of at least 0'],
  [{ type: 'number', maximum: 5 }, 'a number of at most 5'],
  [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, 'a number above 0 below 1'],
  [{ type: 'number', multipleOf: 0.5 }, 'a number that is a multiple of 0.5'],
  [{ type: ['string', 'null'] }, 'a string or null'],
  [{ type: 'string', minLength: 1 }, 'a string of at least 1 character'],
  [{ type: 'string', minLength: 2, maxLength: 2 }, 'a string of 2 characters'],
  [{ type: 'string', pattern: '^a$' }, 'a string that matches /^a$/'],
  [{ type: 'string', format: 'email' }, 'a string with the format "email"'],
  [
    { type: 'string', format: 'iso8601', layout: 'YYYY-MM-DD hh:mm:ss' },
    'a date and time of the calendar as "YYYY-MM-DD hh:mm:ss"',
  ],
  [{ type: 'array', minItems: 1, maxItems: 3 }, 'a list of 1 to 3 items'],
  [{ type: 'object', minProperties: 1 }, 'an object of at least 1 member'],
  [{ type: 'boolean' }, 'true or false'],
  [{ enum: ['in', 'out'] }, '"in" or "out"'],
  [{ enum: ['a', 'b', null] }, 'one of "a", "b" or null'],
  [{ enum: ['in'] }, '"in"'],
  [{ const: 5 }, '5'],
  [{ const: { a: 1 } }, '{"a":1}'],
  [{ type: 'integer', format: 'int32' }, 'a whole number with the format "int32"'],
  [
    { type: 'string', format: 'password', minLength: 8 },
    'a string of at least 8 characters with the format "password"',
  ],
  [{ 'x-call': 'Tree' }, 'a Tree'],
  [{ anyOf: [{ 'x-call': 'Account' }, { type: 'null' }] }, 'an Account or null'],
  [{ pattern: 'x' }, 'a string that matches /x/'],
  [{ minimum: 3 }, 'a value of at least 3'],
  [{}, 'a value'],
  [true, 'a value'],
  [false, 'nothing'],
])('%j asks for %s', (schema, text) => {
  expect(describeSchema(schema)).toBe(text);
});

test('alternatives are named once', () => {
  expect(joinAlternatives(['a string', 'null', 'a string'])).toBe('a string or null');
});
