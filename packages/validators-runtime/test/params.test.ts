import {
  createParamsValidator,
  type FaultErrors,
  type ParamsRules,
  type SchemaCheck,
  type ValidationResult,
} from '@openrpc-kit/validators-runtime';
import { expect, test } from 'vitest';
import { legRules } from './leg-rules.ts';

/** Lets everything pass: these tests are about what stands beside the schema. */
const anything: SchemaCheck = () => true;

const errors: FaultErrors = {
  'missing-param': { code: -32602, mnemonic: 'required_parameter_missed' },
  'unknown-field': { code: -32602, mnemonic: 'unexpected_parameters' },
  'param-combination': { code: -32602, mnemonic: 'invalid_parameters_combination' },
  'period-too-long': { code: -32099, mnemonic: 'date_interval_limit_reached' },
};

const rules: ParamsRules = {
  method: 'get.legs',
  names: ['token', 'filter', 'fields', 'sort', 'from', 'till'],
  structure: 'by-name',
  errors,
  secrets: ['token'],
  list: {
    rules: legRules,
    filter: 'filter',
    fields: 'fields',
    sort: 'sort',
    period: { from: 'from', till: 'till', maximumMonths: 3 },
  },
};

const validate = createParamsValidator(anything, rules);

function judge(result: ValidationResult<unknown>): string[] {
  return result.ok ? [] : result.issues.map(({ field, fault }) => `${field} ${fault}`);
}

test('filter, then fields, then sort, then the period', () => {
  const result = validate({
    sort: [{ field: 'id' }],
    fields: ['id', 'nope'],
    filter: { field: 'start_time', operator: '=' },
    till: '2026-01-01 00:00:00',
    from: '2026-01-02 00:00:00',
  });
  expect(judge(result)).toEqual([
    'filter.field unfilterable-field',
    'fields.1 unknown-field',
    'sort.0.field unsortable-field',
    'from param-combination',
  ]);
});

test.each([
  ['2026-01-31 00:00:00', '2026-04-30 00:00:00', []],
  ['2026-01-31 00:00:00', '2026-04-30 00:00:01', ['till period-too-long']],
  ['2026-01-01 00:00:00', '2026-01-01 00:00:00', []],
  ['2026-01-01 00:00:01', '2026-01-01 00:00:00', ['from param-combination']],
])('a period from %s till %s', (from, till, faults) => {
  expect(judge(validate({ from, till }))).toEqual(faults);
});

test('a period without a limit may be of any length', () => {
  const open = createParamsValidator(anything, {
    ...rules,
    list: { rules: legRules, period: { from: 'from', till: 'till' } },
  });
  expect(judge(open({ from: '0001-01-01 00:00:00', till: '9999-12-31 23:59:59' }))).toEqual([]);
});

test('a fault has the code and the mnemonic of its error; without one, the code of JSON-RPC', () => {
  const result = validate({
    fields: ['nope'],
    sort: [{ field: 'id' }],
    from: '2026-01-01 00:00:00',
    till: '2027-01-01 00:00:00',
  });
  expect(result.ok ? [] : result.issues.map(({ code, mnemonic }) => [code, mnemonic])).toEqual([
    [-32602, 'unexpected_parameters'],
    [-32602, undefined],
    [-32099, 'date_interval_limit_reached'],
  ]);
});

test('params that are left out are empty ones', () => {
  expect(validate(undefined)).toEqual({ ok: true, value: {} });
});

test('the value is handed back as it is', () => {
  const params = { from: '2026-01-01 00:00:00' };
  const result = validate(params);
  expect(result.ok && result.value).toBe(params);
});

test('params of a prototype are none', () => {
  expect(judge(validate(Object.create({ fields: ['nope'] })))).toEqual([]);
});

test('positional params are judged by the names of their places', () => {
  const either = createParamsValidator(anything, { ...rules, structure: 'either' });
  expect(judge(either(['t', { field: 'start_time', operator: '=' }]))).toEqual([
    'filter.field unfilterable-field',
  ]);
  expect(judge(either(['t', {}, ['id'], [], '', '', 'more']))).toEqual(['6 unknown-param']);
  const byPosition = createParamsValidator(anything, { ...rules, structure: 'by-position' });
  expect(judge(byPosition({ token: 't' }))).toEqual([' wrong-type']);
  expect(judge(byPosition({}))).toEqual([]);
  expect(judge(byPosition([]))).toEqual([]);
});

test('Standard Schema sees the same issues, with their path', () => {
  expect(validate['~standard'].vendor).toBe('openrpc-kit');
  expect(validate['~standard'].version).toBe(1);
  expect(validate['~standard'].validate({})).toEqual({ value: {} });
  expect(validate['~standard'].validate({ sort: [{ field: 'nope' }] })).toEqual({
    issues: [
      { path: ['sort', 0, 'field'], message: expect.stringContaining('"nope" is not a field') },
    ],
  });
});
