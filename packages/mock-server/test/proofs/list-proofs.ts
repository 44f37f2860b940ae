import { expect } from 'vitest';
import { findList } from '../../src/data/list-facts.ts';
import { createStage, leg, legsReport, october, stageLegs, where } from './stage.ts';
import { prove, type Proof } from './proof.ts';

const day = (number: number): string => `2026-10-0${number} 09:00:00`;
const some = stageLegs([
  leg(9, { duration: 7, scenario_name: 'b', start_time: day(1) }),
  leg(4, { duration: null, scenario_name: 'B', start_time: day(2) }),
  leg(7, { duration: 3, scenario_name: 'a', start_time: day(1) }),
  leg(5, { duration: 7, scenario_name: null, start_time: day(3) }),
]);
const many = createStage({ legs: 1500, from: october['date_from'] as string });

export const listProofs: readonly Proof[] = [
  prove('sort', 'by the first field, then the next; ascending unless it says desc', async () => {
    expect(await some.ids({ sort: [{ field: 'duration' }, { field: 'start_time' }] })).toEqual([
      7, 9, 5, 4,
    ]);
    expect(await some.ids({ sort: [{ field: 'start_time', order: 'desc' }] })).toEqual([
      5, 4, 7, 9,
    ]);
  }),
  prove('sort', 'what is not sortable, not known, or no order is refused', async () => {
    expect(await some.complaint({ sort: [{ field: 'id' }] })).toBe('sort_prohibited sort.0.field');
    expect(await some.complaint({ sort: [{ field: 'nothing' }] })).toBe(
      'unexpected_parameters sort.0.field',
    );
    expect(await some.complaint({ sort: [{ field: 'duration', order: 'up' }] })).toBe(
      'invalid_parameter_value sort.0.order',
    );
  }),
  prove('sort-details', 'nulls last, ties by key, time and key without a sort', async () => {
    expect(await some.ids({ sort: [{ field: 'duration' }] })).toEqual([7, 5, 9, 4]);
    expect(await some.ids({ sort: [{ field: 'duration', order: 'desc' }] })).toEqual([4, 5, 9, 7]);
    expect(await some.ids({ sort: [{ field: 'scenario_name' }] })).toEqual([4, 7, 9, 5]);
    expect(await some.ids()).toEqual([7, 9, 4, 5]);
    expect(await some.ids({ sort: [] })).toEqual([7, 9, 4, 5]);
    const twice = [{ field: 'duration' }, { field: 'duration', order: 'desc' }];
    expect(await some.ids({ sort: twice })).toEqual([7, 5, 9, 4]);
  }),
  prove('text-order', 'capital letters come before small ones', async () => {
    expect(await some.ids({ sort: [{ field: 'scenario_name' }] })).toEqual([4, 7, 9, 5]);
  }),
  prove('paging', 'limit and offset, with their defaults and bounds', async () => {
    const whole = await many.ids({ limit: 10_000 });
    expect(whole).toHaveLength(1500);
    expect(await many.ids()).toEqual(whole.slice(0, 1000));
    expect(await many.ids({ limit: 3, offset: 1200 })).toEqual(whole.slice(1200, 1203));
    expect(await many.ids({ offset: 1499 })).toEqual(whole.slice(1499));
  }),
  prove('bounds', 'refused, not clamped; beyond the last row is an empty page', async () => {
    for (const limit of [0, -1, 1.5, 10_001]) {
      expect(await many.complaint({ limit })).toBe('invalid_parameter_value limit');
    }
    for (const offset of [-1, 0.5, 100_001]) {
      expect(await many.complaint({ offset })).toBe('invalid_parameter_value offset');
    }
    expect(await many.ids({ offset: 100_000 })).toEqual([]);
  }),
  prove('total-items', 'counted after the filter and before paging', async () => {
    const long = where('duration', '>=', 60);
    const rows = await many.ids({ ...long, limit: 10_000 });
    const { result } = await many.call(legsReport, { ...october, ...long, limit: 1, offset: 5 });
    expect(result.metadata['total_items']).toBe(rows.length);
    const none = await many.call(legsReport, { ...october, ...where('id', '=', -1) });
    expect(none.result.metadata['total_items']).toBe(0);
  }),
  prove('fields', 'those named, and no others; without any, the default ones', async () => {
    const [named] = await some.rows({ fields: ['scenario_name', 'id'], limit: 1 });
    expect(named).toEqual({ id: 7, scenario_name: 'a' });
    const [plain] = await some.rows({ limit: 1 });
    const defaults = findList('CallLeg').fields.filter((field) => field.default);
    expect(Object.keys(plain ?? {})).toEqual(defaults.map(({ name }) => name));
    expect(await some.complaint({ fields: ['id', 'nothing'] })).toBe(
      'unexpected_parameters fields.1',
    );
  }),
  prove('fields-details', 'an empty list, a name twice, and the order of the keys', async () => {
    expect(await some.complaint({ fields: [] })).toBe('invalid_parameter_value fields');
    const [row] = await some.rows({ fields: ['duration', 'id', 'duration'], limit: 1 });
    expect(JSON.stringify(row)).toBe('{"id":7,"duration":3}');
  }),
  prove('filters-param', 'a param `filters` is not known', async () => {
    expect(await some.complaint({ filters: [] })).toBe('unexpected_parameters filters');
  }),
  prove(
    'open-lists',
    'a value that nobody knows yet can be filtered by, and answered',
    async () => {
      const stage = stageLegs([leg(1, { finish_reason: 'brand_new_reason' })]);
      const fields = ['finish_reason'];
      const filter = where('finish_reason', '=', 'brand_new_reason');
      expect(await stage.rows({ fields, ...filter })).toEqual([
        { finish_reason: 'brand_new_reason' },
      ]);
      expect(await stage.ids(where('finish_reason', '=', 'another'))).toEqual([]);
      expect(await stage.complaint(where('direction', '=', 'sideways'))).toBe(
        'invalid_parameter_value filter.value',
      );
    },
  ),
];
