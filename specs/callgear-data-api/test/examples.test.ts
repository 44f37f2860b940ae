import type { Method, MethodExample, SchemaObject } from '@openrpc-kit/model';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { findMethod, getModel } from './spec-facts.ts';

interface Page {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly metadata: { readonly total_items: number };
}

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const components = {
  schemas: Object.fromEntries(getModel().schemas.map(({ name, schema }) => [name, schema])),
};
const cases = getModel().methods.flatMap((method) =>
  method.examples.map((example) => ({ title: `${method.name} ${example.name}`, method, example })),
);

test('every method has an example', () => {
  const bare = getModel().methods.filter(({ examples }) => examples.length === 0);
  expect(bare.map(({ name }) => name)).toEqual([]);
});

describe.each(cases)('$title', ({ method, example }) => {
  test('its params are accepted', () => {
    expect(collectErrors(compile(method.paramsSchema), example.params)).toEqual([]);
  });

  test('its result has the form of the result', () => {
    expect(collectErrors(compile(toSchema(method)), example.result)).toEqual([]);
  });
});

describe.each(cases.filter(({ method }) => method.list))('$title', ({ method, example }) => {
  test('its rows have the fields asked for, in the order of the row', () => {
    const asked = toAskedFields(method, example);
    for (const row of toPage(example).data) expect(Object.keys(row)).toEqual(asked);
  });

  test('its page has rows, no more than asked for, nor than the total', () => {
    const { data, metadata } = toPage(example);
    const limit = Number(example.params['limit'] ?? method.list?.limit?.default);
    expect(data.length).toBeGreaterThan(0);
    expect(data.length).toBeLessThanOrEqual(Math.min(limit, metadata.total_items));
  });
});

describe.each(cases.filter(({ method }) => method.list?.period))(
  '$title',
  ({ method, example }) => {
    test('its rows lie in the period', () => {
      const { from, till, field } = method.list?.period ?? { from: '', till: '', field: '' };
      const times = toPage(example).data.flatMap((row) => row[field] ?? []);
      for (const time of times) {
        expect(String(time) >= String(example.params[from])).toBe(true);
        expect(String(time) <= String(example.params[till])).toBe(true);
      }
    });
  },
);

test.each([
  ['an unknown param', { colour: 'red' }],
  ['a limit out of bounds', { limit: 10_001 }],
  ['an unknown field', { fields: ['colour'] }],
  ['no field', { fields: [] }],
  ['a filter on the time', { filter: { field: 'start_time', operator: '=', value: null } }],
  ['like on a number', { filter: { field: 'duration', operator: 'like', value: '1%' } }],
  ['a sort by the ID', { sort: [{ field: 'id' }] }],
  ['a date with a zone', { date_from: '2026-10-05T00:00:00Z' }],
])('the params of the call legs refuse %s', (_, change) => {
  const method = findMethod('get.call_legs_report');
  const params = { ...method.examples[0]?.params, ...change };
  expect(collectErrors(compile(method.paramsSchema), params)).not.toEqual([]);
});

function compile(schema: SchemaObject): ValidateFunction {
  return ajv.compile({ ...schema, components });
}

function collectErrors(validate: ValidateFunction, value: unknown): unknown[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

function toSchema({ name, result }: Method): SchemaObject {
  if (!result || typeof result.schema === 'boolean') throw new Error(`${name} has no result`);
  return result.schema;
}

function toPage({ result }: MethodExample): Page {
  return result as Page;
}

function toAskedFields({ list }: Method, { params }: MethodExample): string[] {
  const asked = params['fields'] as string[] | undefined;
  const isAsked = (name: string, byDefault: boolean): boolean => asked?.includes(name) ?? byDefault;
  return (list?.fields ?? [])
    .filter((field) => isAsked(field.name, field.default))
    .map(({ name }) => name);
}
