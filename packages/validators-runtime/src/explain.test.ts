import { expect, test } from 'vitest';
import { explain } from './explain.ts';
import type { SchemaError } from './schema-check.ts';

function fail(keyword: string, error: Partial<SchemaError>): SchemaError {
  return { instancePath: '', schemaPath: `#/${keyword}`, keyword, params: {}, ...error };
}

function tell(...errors: SchemaError[]): string[] {
  return explain(errors).map(({ fault, pointer, expected, suggestion }) =>
    [fault, pointer, expected, suggestion].filter(Boolean).join(' | '),
  );
}

test('what is missing is described by its own schema', () => {
  const parentSchema = { properties: { till: { type: 'string', minLength: 1 } } };
  expect(tell(fail('required', { params: { missingProperty: 'till' }, parentSchema }))).toEqual([
    'missing-param | /till | a string of at least 1 character',
  ]);
  expect(tell(fail('required', { params: { missingProperty: 'a/b' } }))).toEqual([
    'missing-param | /a~1b | a value',
  ]);
});

test('what is not known is compared with what is', () => {
  const parentSchema = { properties: { offset: true, limit: true } };
  const params = { additionalProperty: 'limits' };
  const [finding] = explain([
    fail('additionalProperties', { params, parentSchema, data: { limits: 5 } }),
  ]);
  expect(finding).toEqual({
    fault: 'unknown-param',
    pointer: '/limits',
    value: 5,
    expected: 'one of offset or limit',
    suggestion: 'limit',
  });
});

test('a fraction has the right type and a wrong value', () => {
  const parentSchema = { type: 'integer' };
  expect(tell(fail('type', { parentSchema, data: 1.5 }))).toEqual(['wrong-value | a whole number']);
  expect(tell(fail('type', { parentSchema, data: '1' }))).toEqual([
    'wrong-type | a whole number | 1',
  ]);
});

test('one place is told once, by the first keyword', () => {
  const parentSchema = { type: 'string', enum: ['a', 'b', 'c'] };
  const place = { parentSchema, data: 5, instancePath: '/x' };
  expect(tell(fail('type', place), fail('enum', place))).toEqual([
    'wrong-type | /x | one of "a", "b" or "c"',
  ]);
});

/** An error of a branch of `anyOf`. */
function failIn(branch: number, keyword: string, error: Partial<SchemaError>): SchemaError {
  return fail(keyword, { schemaPath: `#/anyOf/${branch}/${keyword}`, ...error });
}

test('alternatives that differ in type are told together', () => {
  const parentSchema = { anyOf: [{ type: 'string' }, { type: 'null' }] };
  expect(
    tell(
      failIn(0, 'type', { parentSchema: { type: 'string' }, data: 5 }),
      failIn(1, 'type', { parentSchema: { type: 'null' }, data: 5 }),
      fail('anyOf', { parentSchema, data: 5 }),
    ),
  ).toEqual(['wrong-type | a string or null']);
});

test('of alternatives, the one that got further is told', () => {
  const parentSchema = { type: 'number', minimum: 1 };
  expect(
    tell(
      failIn(0, 'type', { parentSchema: { type: 'null' } }),
      failIn(1, 'minimum', { instancePath: '/n', parentSchema, data: 0 }),
      fail('anyOf', { parentSchema: {} }),
    ),
  ).toEqual(['wrong-value | /n | a number of at least 1']);
});

test('of alternatives, the one of the right kind is told', () => {
  const circle = { const: 'circle' };
  const square = { const: 'square' };
  const ofKind = (data: string): SchemaError[] => [
    ...(data === 'circle'
      ? []
      : [failIn(0, 'const', { instancePath: '/kind', parentSchema: circle, data })]),
    failIn(0, 'required', { params: { missingProperty: 'radius' } }),
    failIn(1, 'const', { instancePath: '/kind', parentSchema: square, data }),
    failIn(1, 'required', { params: { missingProperty: 'side' } }),
    fail('anyOf', { parentSchema: {} }),
  ];
  expect(tell(...ofKind('circle'))).toEqual(['missing-param | /radius | a value']);
  expect(tell(...ofKind('triangle'))).toEqual(['wrong-value | /kind | "circle" or "square"']);
});

test('alternatives of which two fit', () => {
  expect(tell(fail('oneOf', { parentSchema: {} }))).toEqual([
    'wrong-value | exactly one of the allowed forms',
  ]);
});

test('a keyword beside alternatives is not one of them', () => {
  const parentSchema = { minLength: 3, anyOf: [{ const: 'abc' }] };
  expect(
    tell(
      fail('minLength', { parentSchema, data: 'x' }),
      failIn(0, 'const', { parentSchema: { const: 'abc' }, data: 'x' }),
      fail('anyOf', { parentSchema, data: 'x' }),
    ),
  ).toEqual(['wrong-value | a string of at least 3 characters', 'wrong-value | "abc"']);
});

test('conditions tell what was not met, and names of members what they should be', () => {
  expect(
    tell(
      fail('required', { schemaPath: '#/then/required', params: { missingProperty: 'x' } }),
      fail('if', { parentSchema: {} }),
    ),
  ).toEqual(['missing-param | /x | a value']);
  expect(
    tell(
      fail('pattern', {
        schemaPath: '#/propertyNames/pattern',
        parentSchema: { pattern: '^x' },
        data: 'abc',
      }),
      fail('propertyNames', {
        params: { propertyName: 'abc' },
        parentSchema: { propertyNames: { enum: ['abd'] } },
      }),
    ),
  ).toEqual(['unknown-param | /abc | one of abd | abd']);
});

test.each([
  ['uniqueItems', {}, 'a list without repeated items'],
  [
    'contains',
    { parentSchema: { contains: { type: 'integer' } } },
    'a list with a whole number in it',
  ],
  ['additionalItems', { parentSchema: { items: [true, true] } }, 'a list of at most 2 items'],
  ['not', { parentSchema: { not: { type: 'null' } } }, 'anything but null'],
  ['false schema', {}, 'nothing'],
  ['depth', {}, 'a value that is nested less deeply'],
])('%s', (keyword, error, expected) => {
  expect(tell(fail(keyword, error))).toEqual([`wrong-value | ${expected}`]);
});

test('a member that depends on another', () => {
  const params = { property: 'from', missingProperty: 'till' };
  expect(tell(fail('dependencies', { params }))).toEqual([
    'missing-param | /till | a value, since "from" is given',
  ]);
});
