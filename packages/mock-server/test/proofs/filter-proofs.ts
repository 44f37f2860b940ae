import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { expect } from 'vitest';
import { createStage, leg, stageLegs, where } from './stage.ts';
import { prove, type Proof } from './proof.ts';

const legs = [
  leg(1, { duration: 5, scenario_name: 'Night', employee_id: 301, direction: 'in' }),
  leg(2, { duration: 30, scenario_name: 'Nightly', employee_id: null, direction: 'out' }),
  leg(3, { duration: null, scenario_name: null, employee_id: 302, direction: 'in' }),
  leg(4, { duration: 30, scenario_name: '100%_a', is_coach: true }),
];
const some = stageLegs(legs);

export const filterProofs: readonly Proof[] = [
  prove('filter', 'each operator picks the rows that it means', async () => {
    expect(await some.ids(where('duration', '=', 30))).toEqual([2, 4]);
    expect(await some.ids(where('duration', '!=', 30))).toEqual([1, 3]);
    expect(await some.ids(where('duration', '<', 30))).toEqual([1]);
    expect(await some.ids(where('duration', '>', 5))).toEqual([2, 4]);
    expect(await some.ids(where('duration', '<=', 30))).toEqual([1, 2, 4]);
    expect(await some.ids(where('duration', '>=', 30))).toEqual([2, 4]);
    expect(await some.ids(where('duration', 'in', [5, 7]))).toEqual([1]);
    expect(await some.ids(where('scenario_name', 'like', 'Night%'))).toEqual([1, 2]);
    expect(await some.ids(where('scenario_name', 'regexp', '^Night.+'))).toEqual([2]);
    expect(await some.ids(where('is_coach', '=', true))).toEqual([4]);
    expect(await some.ids(where('direction', '=', 'out'))).toEqual([2]);
  }),
  prove('filter', 'groups join conditions with and / or, and nest', async () => {
    const inward = { field: 'direction', operator: '=', value: 'in' };
    const long = { field: 'duration', operator: '=', value: 30 };
    const nobody = { field: 'employee_id', operator: '=', value: null };
    const or = { condition: 'or', filters: [long, nobody] };
    expect(await some.ids({ filter: or })).toEqual([2, 4]);
    expect(await some.ids({ filter: { condition: 'and', filters: [inward, or] } })).toEqual([4]);
  }),
  prove('filter', 'a field that is not filterable, or not known, is refused', async () => {
    expect(await some.complaint(where('start_time', '=', '2026-10-05 09:00:00'))).toBe(
      'filter_prohibited filter.field',
    );
    expect(await some.complaint(where('nothing', '=', 1))).toBe(
      'unexpected_parameters filter.field',
    );
  }),
  prove('null-test', '`=` with null, `=null` and their opposites', async () => {
    for (const [filter, ids] of [
      [where('duration', '=', null), [3]],
      [where('duration', '=null'), [3]],
      [where('duration', '!=', null), [1, 2, 4]],
      [where('duration', '!=null'), [1, 2, 4]],
    ] as const) {
      expect(await some.ids(filter)).toEqual(ids);
    }
  }),
  prove('missing-value', 'null for `=` and `!=`, an error for every other operator', async () => {
    expect(await some.ids(where('duration', '='))).toEqual([3]);
    expect(await some.ids(where('duration', '!='))).toEqual([1, 2, 4]);
    for (const operator of ['<', '>', '<=', '>=', 'in']) {
      expect(await some.complaint(where('duration', operator))).toContain(
        'invalid_parameter_value',
      );
    }
    for (const operator of ['like', 'regexp', 'in']) {
      expect(await some.complaint(where('scenario_name', operator))).toContain(
        'invalid_parameter_value',
      );
    }
  }),
  prove(
    'filter-shape',
    'missing conditions, empty groups, mixed keys, depth 32, and cost',
    async () => {
      const five = { field: 'duration', operator: '=', value: 5 };
      const inward = { field: 'direction', operator: '=', value: 'out' };
      expect(await some.ids({ filter: { filters: [five, inward] } })).toEqual([]);
      for (const filter of [{}, { filters: [] }, { condition: 'or', filters: [] }]) {
        expect(await some.ids({ filter })).toEqual([1, 2, 3, 4]);
      }
      expect(await some.complaint({ filter: { ...five, filters: [] } })).toBe(
        'invalid_parameters_combination filter',
      );
      const nest = (depth: number): object => (depth === 1 ? five : { filters: [nest(depth - 1)] });
      expect(await some.ids({ filter: nest(32) as never })).toEqual([1]);
      expect(await some.complaint({ filter: nest(33) as never })).toContain(
        'invalid_parameter_value',
      );
      // What a cell costs is told beforehand; a text in a pattern is 30 comparisons, a pattern 100 000.
      const pattern = { field: 'scenario_name', operator: 'regexp', value: 'a' };
      const many = (count: number): JsonObject => ({
        filter: { condition: 'or', filters: Array.from({ length: count }, () => pattern) },
      });
      expect(await some.complaint(many(1900))).toBe('none');
      expect(await some.complaint(many(2100))).toContain('invalid_parameter_value');
    },
  ),
  prove('operator-type', 'an operator, or a value, that the type does not have', async () => {
    expect(await some.complaint(where('duration', 'like', '3%'))).toBe(
      'invalid_parameter_value filter.operator',
    );
    expect(await some.complaint(where('scenario_name', '<', 'a'))).toBe(
      'invalid_parameter_value filter.operator',
    );
    expect(await some.complaint(where('scenario_name', '=', 5))).toBe(
      'data_type_error filter.value',
    );
    expect(await some.complaint(where('scenario_name', 'like', 5))).toBe(
      'data_type_error filter.value',
    );
  }),
  prove('lists-in-filters', 'a list takes `jsquery` and nothing else', async () => {
    const { call } = createStage();
    const ask = (operator: string, value: string): ReturnType<typeof call> =>
      call('get.calls_report', {
        date_from: '2026-10-01 00:00:00',
        date_till: '2026-10-31 23:59:59',
        ...where('employees', operator, value),
      });
    const { result } = await ask('jsquery', '#.employee_id > 0');
    expect(result.metadata['total_items']).toBeGreaterThan(0);
    for (const operator of ['=', '!=', '<', 'like', 'regexp', 'in', '=null']) {
      const { error } = await ask(operator, '[]');
      expect([operator, error.data['mnemonic']]).toEqual([operator, 'invalid_parameter_value']);
    }
  }),
  prove('in-list', 'no item, no row; items of another type are refused', async () => {
    expect(await some.ids(where('duration', 'in', []))).toEqual([]);
    expect(await some.complaint(where('duration', 'in', [5, '30']))).toBe(
      'data_type_error filter.value.1',
    );
    expect(await some.complaint(where('duration', 'in', [null]))).toContain('data_type_error');
    expect(await some.complaint(where('is_coach', 'in', [true]))).toBe(
      'invalid_parameter_value filter.operator',
    );
  }),
  prove('patterns', '`like` and `regexp` match as PostgreSQL does', async () => {
    const like = (pattern: string): Promise<unknown> =>
      some.ids(where('scenario_name', 'like', pattern));
    expect(await like('Night')).toEqual([1]);
    expect(await like('night')).toEqual([]);
    expect(await like('Night_')).toEqual([]);
    expect(await like('%Night %')).toEqual([]);
    const spaced = stageLegs([leg(1, { scenario_name: ' a' }), leg(2, { scenario_name: 'a' })]);
    expect(await spaced.ids(where('scenario_name', 'like', ' %'))).toEqual([1]);
    expect(await like('night%')).toEqual([]);
    expect(await like('N_ght')).toEqual([1]);
    expect(await like('100\\%\\_a')).toEqual([4]);
    expect(await some.ids(where('scenario_name', 'regexp', 'ight'))).toEqual([1, 2]);
    expect(await some.ids(where('scenario_name', 'regexp', '^Night$'))).toEqual([1]);
    for (const pattern of ['(a)\\1', 'a(?=b)', '(?<!a)b', '(', 'a\\']) {
      expect(await some.complaint(where('scenario_name', 'regexp', pattern))).toBe(
        'invalid_parameter_value filter.value',
      );
    }
    expect(await some.complaint(where('scenario_name', 'like', 'a\\'))).toBe(
      'invalid_parameter_value filter.value',
    );
  }),
  prove('date-values', 'a date in a filter has the one form of all dates', async () => {
    const { call } = createStage();
    const ask = async (value: string): Promise<unknown> => {
      const { error } = await call('get.calls_report', {
        date_from: '2026-10-01 00:00:00',
        date_till: '2026-10-31 23:59:59',
        ...where('sale_date', '>=', value),
      });
      return error?.data['mnemonic'];
    };
    expect(await ask('2026-10-05 09:00:00')).toBeUndefined();
    for (const value of ['2026-10-05', '2026-10-05T09:00:00', '2026-10-05 09:00:00+01', '']) {
      expect(await ask(value)).toBe('invalid_parameter_value');
    }
  }),
  prove('quoted-values', 'numbers and booleans in quotes are of the wrong type', async () => {
    expect(await some.complaint(where('duration', '=', '30'))).toBe('data_type_error filter.value');
    expect(await some.complaint(where('is_coach', '=', 'true'))).toBe(
      'data_type_error filter.value',
    );
  }),
];
