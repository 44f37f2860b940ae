import {
  createParamsValidator,
  createReplyValidator,
  createValidators,
  type Drift,
  type SchemaCheck,
  type ValidationChoice,
} from '@openrpc-kit/validators-runtime';
import { expect, test, vi } from 'vitest';

const errors = [
  { instancePath: '', schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
];
const isObject: SchemaCheck = Object.assign((value: unknown) => typeof value === 'object', {
  errors,
});

const shape = {
  members: { data: { items: { members: { id: null, name: null }, required: ['id'], row: true } } },
  required: ['data'],
} as const;

const paramsValidators = {
  list: createParamsValidator(() => true, {
    method: 'list',
    names: ['fields'],
    structure: 'by-name',
    errors: {},
    secrets: [],
  }),
};
const resultValidators = {
  list: createReplyValidator(isObject, {
    method: 'list',
    shape,
    fields: 'fields',
  }),
};

function choose(choice?: ValidationChoice) {
  return createValidators(paramsValidators, resultValidators)(choice);
}

test('as they stand they validate params', () => {
  const { params, ...others } = { ...createValidators(paramsValidators, resultValidators) };
  expect(params).toBe(paramsValidators);
  expect(others).toEqual({});
});

test('params unless said otherwise, results when asked for', () => {
  expect(Object.keys(choose())).toEqual(['params']);
  expect(Object.keys(choose({ results: true, params: false }))).toEqual(['results']);
  expect(choose({ results: true }).results!['list']!('x').ok).toBe(false);
  expect(choose({ results: true }).results!['list']!({ strange: 1 }).ok).toBe(true);
});

test('drift is told once a field, and by what the call asked for', () => {
  const told: string[] = [];
  const onDrift = (drift: Drift, method: string): void => {
    told.push(`${method} ${drift.kind} ${drift.field}`);
  };
  const judge = choose({ results: 'drift', onDrift }).results!['list']!;
  expect(judge({ data: [{ id: 1, hold: 1 }] }, {}).ok).toBe(true);
  expect(judge({ data: [{ name: 'a', hold: 1 }] }, { fields: ['name'] }).ok).toBe(true);
  expect(told).toEqual(['list unknown data.hold']);
  judge({ data: [{ hold: 1 }] }, { fields: ['name'] });
  expect(told).toEqual(['list unknown data.hold', 'list missing data.name']);
});

test('without the params of the call nothing is said to be missing', () => {
  const onDrift = vi.fn();
  choose({ results: 'drift', onDrift }).results!['list']!({ data: [{ name: 'a' }] });
  expect(onDrift).not.toHaveBeenCalled();
});

test('drift can be an error, or a warning', () => {
  expect(choose({ results: 'fail' }).results!['list']!({ data: [{ id: 1, hold: 1 }] }, {}).ok).toBe(
    false,
  );
  const warning = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  choose({ results: 'drift' }).results!['list']!({ data: [{ id: 1, hold: 1 }] }, {});
  expect(warning.mock.calls).toEqual([
    ['list: the field data.hold of the result is not documented.'],
  ]);
  warning.mockRestore();
});
