import {
  isCallLegFilter,
  isCallLegSort,
  validateGetCallLegsReportParams,
  validateGetCallLegsReportResult,
} from '@callgear-data-api/validators';
import { afterEach, expect, test } from 'vitest';

const params = {
  access_token: 'token',
  date_from: '2026-10-01 00:00:00',
  date_till: '2026-10-02 00:00:00',
};
const condition = { field: 'duration', operator: '>=', value: 30 };

const polluted = new Set<string>();

/** Puts a member on every object, until the test is over. */
function pollute(name: string, value: unknown): void {
  polluted.add(name);
  Reflect.set(Object.prototype, name, value);
}

afterEach(() => {
  for (const name of polluted) Reflect.deleteProperty(Object.prototype, name);
  polluted.clear();
});

/** Mnemonic and field of each issue. */
function tell(value: unknown): string[] {
  const result = validateGetCallLegsReportParams(value);
  return result.ok ? [] : result.issues.map(({ mnemonic, field }) => `${mnemonic} ${field}`);
}

test('inherited params are not given', () => {
  expect(tell(Object.create(params))).toEqual([
    'required_parameter_missed access_token',
    'required_parameter_missed date_from',
    'required_parameter_missed date_till',
  ]);
  expect(tell(Object.assign(Object.create({ limit: 0, unknown: 1 }), params))).toEqual([]);
  expect(tell(Object.assign(Object.create(null), params))).toEqual([]);
});

test('an own __proto__ out of JSON is a param that is not known, and lends no members', () => {
  const text = JSON.stringify({ ...params, limit: 5 });
  const parsed: unknown = JSON.parse(text.replace('"limit":5', '"__proto__":{"limit":0}'));
  expect(tell(parsed)).toEqual(['unexpected_parameters __proto__']);
});

test.each(['__proto__', 'constructor', 'toString'])('%s is no field and no operator', (name) => {
  expect(tell({ ...params, fields: [name] })).toEqual(['unexpected_parameters fields.0']);
  expect(tell({ ...params, sort: [{ field: name }] })).toEqual([
    'unexpected_parameters sort.0.field',
  ]);
  expect(tell({ ...params, filter: { ...condition, field: name } })).toEqual([
    'unexpected_parameters filter.field',
  ]);
  expect(tell({ ...params, filter: { ...condition, operator: name } })).toEqual([
    'invalid_parameter_value filter.operator',
  ]);
  expect(
    tell({ ...params, filter: { ...condition, field: 'direction', operator: '=', value: name } }),
  ).toEqual(['invalid_parameter_value filter.value']);
});

test.each(['__proto__', 'constructor', 'toString'])(
  'a member %s of a condition or a sort is not known',
  (name) => {
    const add = (to: object): object =>
      Object.defineProperty({ ...to }, name, { value: 1, enumerable: true });
    expect(tell({ ...params, filter: add(condition) })).toEqual([
      `unexpected_parameters filter.${name}`,
    ]);
    expect(tell({ ...params, filter: { filters: [add({ filters: [] })] } })).toEqual([
      `unexpected_parameters filter.filters.0.${name}`,
    ]);
    expect(tell({ ...params, sort: [add({ field: 'duration' })] })).toEqual([
      `unexpected_parameters sort.0.${name}`,
    ]);
  },
);

test('an object that cannot be made a text is a wrong value like any other', () => {
  const odd = JSON.parse('{ "toString": 0, "valueOf": 0, "toJSON": 0 }') as object;
  expect(tell({ ...params, limit: odd })).toEqual(['data_type_error limit']);
  expect(tell({ ...params, sort: [{ field: odd, order: odd }] })).toEqual([
    'data_type_error sort.0.field',
    'data_type_error sort.0.order',
  ]);
  expect(tell({ ...params, filter: { field: odd, operator: odd } })).toEqual([
    'data_type_error filter.field',
  ]);
  expect(tell({ ...params, filter: { ...condition, operator: odd } })).toEqual([
    'data_type_error filter.operator',
  ]);
  expect(tell({ ...params, filter: { condition: odd, filters: [] } })).toEqual([
    'data_type_error filter.condition',
  ]);
});

test('inherited members of a filter or a sort are not given', () => {
  expect(isCallLegFilter(Object.assign(Object.create({ filters: [] }), condition))).toBe(true);
  expect(isCallLegFilter(Object.assign(Object.create(condition), { value: 30 }))).toBe(false);
  expect(isCallLegSort([Object.create({ field: 'duration' })])).toBe(false);
  expect(
    isCallLegSort([Object.assign(Object.create({ order: 'up' }), { field: 'duration' })]),
  ).toBe(true);
});

test('what somebody puts on every object changes no judgement of params', () => {
  for (const name of ['filters', 'condition', 'field', 'operator', 'value', 'order', 'limit'])
    pollute(name, 'polluted');
  expect(tell({ ...params, filter: condition, sort: [{ field: 'duration' }] })).toEqual([]);
  expect(tell({ ...params, filter: {} })).toEqual([]);
  expect(tell({ ...params, filter: { operator: '=', value: 1 } })).toEqual([
    'required_parameter_missed filter.field',
  ]);
});

test('what somebody puts on every object is no drift, and hides none', () => {
  pollute('hold_duration', 1);
  pollute('id', 1);
  const limits = Object.fromEntries(
    [
      'day_limit',
      'day_remaining',
      'day_reset',
      'minute_limit',
      'minute_remaining',
      'minute_reset',
    ].map((name) => [name, 1]),
  );
  const result = validateGetCallLegsReportResult(
    { data: [{ duration: 1 }, { duration: 2, extra: 3 }], metadata: { total_items: 2, limits } },
    { drift: 'report', fields: ['id', 'duration'] },
  );
  expect(result.ok && result.drift.map(({ kind, field, count }) => [kind, field, count])).toEqual([
    ['missing', 'data.id', 2],
    ['unknown', 'data.extra', 1],
  ]);
});

test('params and replies are not changed by being judged', () => {
  const given = Object.freeze({ ...params, filter: Object.freeze({ ...condition }) });
  expect(tell(given)).toEqual([]);
  const row = Object.freeze(Object.assign(Object.create({ id: 'x' }), { direction: 'in' }));
  const reply = Object.freeze({
    data: Object.freeze([row]),
    metadata: Object.freeze({ total_items: 1 }),
  });
  const result = validateGetCallLegsReportResult(reply);
  expect(result.ok && result.value).toBe(reply);
});
