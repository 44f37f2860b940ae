import { expect, test } from 'vitest';
import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { answer, period, times } from './things.fixture.ts';

test.each<[string, JsonObject, string, string]>([
  [
    'unknown field in filter',
    { filter: { field: 'x', operator: '=' } },
    'unknown-field',
    'filter.field',
  ],
  [
    'unknown operator deep in a tree',
    { filter: { filters: [{}, { filters: [{ field: 'size', operator: 'is' }] }] } },
    'wrong-value',
    'filter.filters.1.filters.0.operator',
  ],
  [
    'operator unfit for the type',
    { filter: { field: 'size', operator: 'like', value: 'a' } },
    'wrong-value',
    'filter.operator',
  ],
  [
    'value of another type',
    { filter: { field: 'size', operator: '=', value: '1' } },
    'wrong-type',
    'filter.value',
  ],
  [
    'no value for an order',
    { filter: { field: 'size', operator: '<' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'item of another type',
    { filter: { field: 'size', operator: 'in', value: [1, null] } },
    'wrong-type',
    'filter.value.1',
  ],
  [
    'regular expression',
    { filter: { field: 'name', operator: 'regexp', value: '(' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'back reference',
    { filter: { field: 'name', operator: 'regexp', value: '(a)\\1' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'like ending in a backslash',
    { filter: { field: 'name', operator: 'like', value: 'a\\' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'jsquery',
    { filter: { field: 'tags', operator: 'jsquery', value: '# =' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'date that no calendar has',
    { filter: { field: 'time', operator: '>', value: '2026-02-30 00:00:00' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'condition and group at once',
    { filter: { field: 'size', filters: [] } },
    'param-combination',
    'filter',
  ],
  ['group without filters', { filter: { condition: 'or' } }, 'missing-param', 'filter.filters'],
  [
    'other condition',
    { filter: { filters: [], condition: 'xor' } },
    'wrong-value',
    'filter.condition',
  ],
  [
    'unknown field in sort',
    { sort: [{ field: 'id' }, { field: 'x' }] },
    'unknown-field',
    'sort.1.field',
  ],
  ['other order', { sort: [{ field: 'id', order: 'up' }] }, 'wrong-value', 'sort.0.order'],
  ['unknown name in fields', { fields: ['id', '__proto__'] }, 'unknown-field', 'fields.1'],
  ['no fields at all', { fields: [] }, 'wrong-value', 'fields'],
  ['limit 0', { limit: 0 }, 'wrong-value', 'limit'],
  ['limit above the maximum', { limit: 10_001 }, 'wrong-value', 'limit'],
  ['offset with a fraction', { offset: 0.5 }, 'wrong-value', 'offset'],
  ['offset as text', { offset: '1' }, 'wrong-type', 'offset'],
  ['period turned round', { from: period.till, till: period.from }, 'param-combination', 'from'],
  ['period too long', { till: '2026-04-10 00:00:01' }, 'period-too-long', 'till'],
])('%s is refused', (_name, params, fault, path) => {
  let refusal: unknown;
  try {
    answer([], params);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).cause).toEqual({ fault });
  expect((refusal as Refusal).details.field).toBe(path);
});

test('three calendar months to the second are allowed', () => {
  expect(answer([], { till: '2026-04-10 00:00:00' }).total).toBe(0);
});

function nest(depth: number): JsonObject {
  return depth === 1 ? { field: 'size', operator: '=', value: 1 } : { filters: [nest(depth - 1)] };
}

test('a filter deeper than allowed is refused, one as deep is not', () => {
  expect(answer([], { filter: nest(32) }).total).toBe(0);
  expect(() => answer([], { filter: nest(33) })).toThrow(Refusal);
});

test('a very wide filter is answered', () => {
  const filters = Array.from({ length: 20_000 }, (_item, index) => {
    return { field: 'id', operator: '=', value: index };
  });
  const rows = [{ id: 19_999, time: times[1] ?? '' }];
  expect(answer(rows, { filter: { condition: 'or', filters } }).total).toBe(1);
});
