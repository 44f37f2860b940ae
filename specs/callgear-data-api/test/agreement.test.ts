import type { RowField } from '@openrpc-kit/model';
import { expect, test } from 'vitest';
import { fieldsOf, findMethod, loaded, toParamRow, toRow, toTable } from './spec-facts.ts';

/**
 * get.call_legs_report, copied by hand from its document and from nowhere else.
 * A change of the spec that fails here is a change of the published facts.
 */
const params = `
  access_token  string   yes
  user_id       number   no
  limit         number   no
  offset        number   no
  filter        object   no
  fields        array    no
  sort          array    no
  date_from     iso8601  yes
  date_till     iso8601  yes
`;

/** name, type, filtering, sorting, reply by default */
const fields = `
  id                         number   filter  -     default
  call_session_id            number   filter  sort  default
  call_records               array    -       -     default
  start_time                 iso8601  -       sort  default
  connect_time               iso8601  -       -     default
  duration                   number   filter  sort  default
  total_duration             number   filter  sort  default
  virtual_phone_number       string   filter  sort  default
  calling_phone_number       string   filter  sort  default
  called_phone_number        string   filter  sort  default
  direction                  enum     filter  sort  default
  is_transfered              boolean  filter  sort  default
  is_operator                boolean  filter  sort  default
  employee_id                number   filter  sort  default
  employee_full_name         string   filter  sort  -
  employee_phone_number      string   filter  sort  -
  employee_rating            number   filter  sort  default
  scenario_id                number   filter  sort  default
  scenario_name              string   filter  sort  -
  is_coach                   boolean  filter  sort  default
  release_cause_code         number   filter  sort  default
  release_cause_description  string   filter  sort  default
  is_failed                  boolean  filter  sort  default
  is_talked                  boolean  filter  sort  -
  contact_id                 number   -       -     -
  contact_full_name          string   -       -     -
  contact_phone_number       string   -       -     -
  action_id                  number   filter  -     default
  action_name                string   filter  -     default
  group_id                   number   filter  -     default
  group_name                 string   filter  -     default
`;

/** Known from the newer public page only. */
const newerFields = `
  finish_reason              enum     filter  sort  -
  finish_reason_description  string   filter  sort  -
`;

const legs = findMethod('get.call_legs_report');
const rowFields = fieldsOf(legs);

test('the spec loads without a diagnostic', () => {
  expect(loaded.diagnostics).toEqual([]);
});

test('the params are those of the document, in its order', () => {
  expect(legs.params.map(toParamRow)).toEqual(toTable(params));
});

test('the row has the 31 fields of the document, in its order, and two newer ones', () => {
  expect(toTable(fields)).toHaveLength(31);
  expect(rowFields.map(toRow)).toEqual([...toTable(fields), ...toTable(newerFields)]);
});

test('24 fields come by default', () => {
  expect(rowFields.filter((candidate) => candidate.default)).toHaveLength(24);
});

test('the direction is in or out', () => {
  expect(findField('direction').enum).toEqual(['in', 'out']);
});

test('the fields that always have a value', () => {
  const present = rowFields.filter(({ nullable }) => !nullable);
  expect(present.map(({ name }) => name)).toEqual([
    'id',
    'call_session_id',
    'call_records',
    'start_time',
    'total_duration',
    'direction',
    'is_transfered',
    'is_operator',
    'is_coach',
    'is_failed',
    'is_talked',
  ]);
});

test('every field says what it means', () => {
  for (const { name, title, description } of rowFields) {
    expect(title, name).not.toBe('');
    expect(description, name).toMatch(/^[A-Z`].*\.$/);
  }
});

test('only the newer fields name another source', () => {
  const foreign = rowFields.filter(({ provenance }) => provenance !== undefined);
  expect(foreign.map(({ name }) => name)).toEqual(toTable(newerFields).map(([name]) => name));
});

test('durations are in seconds', () => {
  const timed = rowFields.filter(({ unit }) => unit === 'seconds');
  expect(timed.map(({ name }) => name)).toEqual(['duration', 'total_duration']);
});

test('a recording has an address', () => {
  expect(findField('call_records').urlTemplate).toBe(
    'http://app.callgear.com/system/media/talk/{call_session_id}/{item}',
  );
});

test('partners and customers may call it, for three months at a time', () => {
  expect(legs.access).toEqual(['partner', 'customer']);
  expect(legs.list?.period).toEqual({
    from: 'date_from',
    till: 'date_till',
    field: 'start_time',
    maximumMonths: 3,
  });
});

function findField(name: string): RowField {
  const found = rowFields.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`the row has no ${name}`);
  return found;
}
