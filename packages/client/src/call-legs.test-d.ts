import { expectTypeOf, test } from 'vitest';
import type {
  CallLeg,
  CallLegCondition,
  CallLegSortField,
  GetCallLegsReport,
  GetCallLegsReportParams,
} from './index.ts';

/** The reply as its documentation tells it, written down here independently: type, then filter, sort, default. */
interface Documented {
  id: [number, 'filter', '', 'default'];
  call_session_id: [number, 'filter', 'sort', 'default'];
  call_records: [unknown[], '', '', 'default'];
  start_time: [string, '', 'sort', 'default'];
  connect_time: [string, '', '', 'default'];
  duration: [number, 'filter', 'sort', 'default'];
  total_duration: [number, 'filter', 'sort', 'default'];
  virtual_phone_number: [string, 'filter', 'sort', 'default'];
  calling_phone_number: [string, 'filter', 'sort', 'default'];
  called_phone_number: [string, 'filter', 'sort', 'default'];
  direction: ['in' | 'out', 'filter', 'sort', 'default'];
  is_transfered: [boolean, 'filter', 'sort', 'default'];
  is_operator: [boolean, 'filter', 'sort', 'default'];
  employee_id: [number, 'filter', 'sort', 'default'];
  employee_full_name: [string, 'filter', 'sort', ''];
  employee_phone_number: [string, 'filter', 'sort', ''];
  employee_rating: [number, 'filter', 'sort', 'default'];
  scenario_id: [number, 'filter', 'sort', 'default'];
  scenario_name: [string, 'filter', 'sort', ''];
  is_coach: [boolean, 'filter', 'sort', 'default'];
  release_cause_code: [number, 'filter', 'sort', 'default'];
  release_cause_description: [string, 'filter', 'sort', 'default'];
  is_failed: [boolean, 'filter', 'sort', 'default'];
  is_talked: [boolean, 'filter', 'sort', ''];
  contact_id: [number, '', '', ''];
  contact_full_name: [string, '', '', ''];
  contact_phone_number: [string, '', '', ''];
  action_id: [number, 'filter', '', 'default'];
  action_name: [string, 'filter', '', 'default'];
  group_id: [number, 'filter', '', 'default'];
  group_name: [string, 'filter', '', 'default'];
}

/** Known from the newer site only. */
type Newer = 'finish_reason' | 'finish_reason_description';

type Marked<Index extends 1 | 2 | 3> = {
  [Field in keyof Documented]: Documented[Field][Index] extends '' ? never : Field;
}[keyof Documented];

test('a row has the documented fields, and the two newer ones', () => {
  expectTypeOf<keyof CallLeg>().toEqualTypeOf<keyof Documented | Newer>();
});

test('a field has the documented type, null aside', () => {
  type Types = { [Field in keyof Documented]: Documented[Field][0] };
  type Actual = {
    [Field in keyof Documented]: Field extends 'call_records'
      ? unknown[]
      : NonNullable<CallLeg[Field]>;
  };
  expectTypeOf<Actual>().toEqualTypeOf<Types>();
});

test('what identifies, classifies or times a row is never null', () => {
  type Nullable = {
    [Field in keyof CallLeg]: null extends CallLeg[Field] ? Field : never;
  }[keyof CallLeg];
  expectTypeOf<
    Extract<
      Nullable,
      'id' | 'call_records' | 'start_time' | 'total_duration' | 'direction' | `is_${string}`
    >
  >().toEqualTypeOf<never>();
  expectTypeOf<'connect_time' | 'employee_id' | 'contact_id'>().toExtend<Nullable>();
});

test('the documented fields filter', () => {
  expectTypeOf<CallLegCondition['field']>().toEqualTypeOf<Marked<1> | Newer>();
});

test('the documented fields sort', () => {
  expectTypeOf<CallLegSortField>().toEqualTypeOf<Marked<2> | Newer>();
});

test('the documented fields are default, the newer ones are not', () => {
  expectTypeOf<GetCallLegsReport['defaultField']>().toEqualTypeOf<Marked<3>>();
});

test('the nine documented params, of which three are required', () => {
  expectTypeOf<keyof GetCallLegsReportParams>().toEqualTypeOf<
    | 'access_token'
    | 'user_id'
    | 'limit'
    | 'offset'
    | 'filter'
    | 'fields'
    | 'sort'
    | 'date_from'
    | 'date_till'
  >();
  type Required = {
    [Param in keyof GetCallLegsReportParams]-?: {} extends Pick<GetCallLegsReportParams, Param>
      ? never
      : Param;
  }[keyof GetCallLegsReportParams];
  expectTypeOf<Required>().toEqualTypeOf<'access_token' | 'date_from' | 'date_till'>();
});
