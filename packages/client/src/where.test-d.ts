import { expectTypeOf, test } from 'vitest';
import {
  and,
  connect,
  or,
  whereCallLeg,
  type CallLegCondition,
  type CallLegFilter,
} from './index.ts';

const { callLegsReport } = connect({ accessToken: 'key' }).get;
const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };

test('conditions join to filters of the row', () => {
  expectTypeOf(whereCallLeg('duration', '>=', 30)).toEqualTypeOf<CallLegCondition>();
  const filter = and(
    whereCallLeg('direction', '=', 'in'),
    or(whereCallLeg('employee_id', '=', null), whereCallLeg('duration', 'in', [10, 20])),
    whereCallLeg('employee_full_name', 'like', '%a%'),
  );
  expectTypeOf(filter).toExtend<CallLegFilter>();
  void callLegsReport({ ...period, filter });
  void callLegsReport({ ...period, filter: whereCallLeg('is_failed', '=', true) });
});

test('field, operator and value have to fit', () => {
  // @ts-expect-error start_time is sorted by, not filtered on
  whereCallLeg('start_time', '=', '2026-10-01 00:00:00');
  // @ts-expect-error numbers are not matched with like
  whereCallLeg('duration', 'like', '3%');
  // @ts-expect-error not a number
  whereCallLeg('duration', '>=', '30');
  // @ts-expect-error null has no order
  whereCallLeg('duration', '>=', null);
  // @ts-expect-error no such direction
  whereCallLeg('direction', '=', 'sideways');
  // @ts-expect-error a value is missing
  whereCallLeg('duration', '>=');
});

test('a condition is no group as well', () => {
  const condition = { field: 'duration', operator: '>=', value: 30 } as const;
  // @ts-expect-error one of the two would go unheard
  void callLegsReport({ ...period, filter: { ...condition, filters: [] } });
  // @ts-expect-error also within a group
  void callLegsReport({ ...period, filter: { filters: [{ ...condition, filters: [condition] }] } });
  void callLegsReport({ ...period, filter: { filters: [condition] } });
});
