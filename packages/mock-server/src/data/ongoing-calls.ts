import {
  type Clock,
  type JsonObject,
  type JsonValue,
  parseWireTime,
  type Table,
  type TableView,
  type ViewTable,
  VirtualClock,
} from '@openrpc-kit/mock-runtime';
import { toWallSeconds } from './wall-clock.ts';

/** No seeded call is longer: earlier ones need not be looked at. */
const longest = 6 * 3600;

/**
 * What goes on while the clock stands within a call: its session is listed only when the call asks
 * for `include_ongoing_calls`, without an end and with durations that still grow, and a leg only
 * once it is over. A clock that nobody has turned does not count: what the mock answers must not
 * depend on the day on which a test runs.
 */
export function createCallViews(
  timezone: string,
  clock: Clock | undefined,
): ReadonlyMap<string, ViewTable> {
  const isLive = (): boolean =>
    clock instanceof VirtualClock ? clock.turned : clock !== undefined;
  const patched = new Map<Table, { readonly at: number; readonly table: Table }>();
  return new Map<string, ViewTable>([
    [
      'CallSession',
      (table, { params, now }): TableView => {
        const at = toWallSeconds(now, timezone);
        const begun = isLive() ? findOngoing(table, at, readEnd) : [];
        const rows = [...begun, ...findEndless(table)].toSorted(ascend);
        if (rows.length === 0 || params['include_ongoing_calls'] !== true) {
          return { table, hidden: rows };
        }
        const kept = patched.get(table);
        if (kept?.at === at) return { table: kept.table, hidden: [] };
        const live = patchSessions(table, rows, at);
        patched.set(table, { at, table: live });
        return { table: live, hidden: [] };
      },
    ],
    [
      'CallLeg',
      (table, { now }): TableView => {
        const at = toWallSeconds(now, timezone);
        return { table, hidden: isLive() ? findOngoing(table, at, readLegEnd) : [] };
      },
    ],
  ]);
}

type ReadEnd = (table: Table, row: number) => number | undefined;

const readEnd: ReadEnd = (table, row) => readTime(table, 'finish_time', row);

const readLegEnd: ReadEnd = (table, row) =>
  (readTime(table, 'start_time', row) ?? 0) + Number(table.column('total_duration').value(row));

function readTime(table: Table, field: string, row: number): number | undefined {
  const text = table.column(field).value(row);
  return typeof text === 'string' ? parseWireTime(text) : undefined;
}

/** Rows that began at that second or before, and end after it. */
function findOngoing(table: Table, at: number, endOf: ReadEnd): readonly number[] {
  const range = table.slice('start_time', at - longest, at);
  const rows: number[] = [];
  for (let row = range?.start ?? 0; row < (range?.end ?? 0); row += 1) {
    if ((endOf(table, row) ?? at) > at) rows.push(row);
  }
  return rows;
}

const endless = new WeakMap<Table, readonly number[]>();

/** Rows of one's own that never end. */
function findEndless(table: Table): readonly number[] {
  let rows = endless.get(table);
  if (rows === undefined) {
    const ends = table.column('finish_time');
    const isNull = new Uint8Array(table.length);
    const test = { accepts: (value: JsonValue) => value === null, isNull: true };
    ends.match(test)(0, table.length, isNull);
    rows = Array.from(isNull.keys()).filter((row) => isNull[row] === 1);
    endless.set(table, rows);
  }
  return rows;
}

function patchSessions(table: Table, rows: readonly number[], at: number): Table {
  const cells = new Map<string, Map<number, JsonValue>>();
  for (const row of rows) {
    if (readEnd(table, row) === undefined) continue;
    for (const [field, value] of Object.entries(describeOngoing(table, row, at))) {
      const values = cells.get(field) ?? new Map<number, JsonValue>();
      cells.set(field, values.set(row, value));
    }
  }
  return table.patch(cells);
}

/** What cannot be known before the end is empty; what grows is as long as it is by now. */
function describeOngoing(table: Table, row: number, at: number): JsonObject {
  const read = (field: string): JsonValue => table.column(field).value(row);
  const passed = at - (readTime(table, 'start_time', row) ?? at);
  const wait = read('wait_duration');
  const answered = typeof wait === 'number' && wait <= passed;
  const keepAnswered = (field: string): JsonValue => (answered ? read(field) : null);
  const grow = (field: string): JsonValue => {
    const whole = read(field);
    return answered && typeof whole === 'number' ? Math.min(whole, passed - wait) : null;
  };
  const totalWait = read('total_wait_duration');
  return {
    finish_time: null,
    finish_reason: null,
    is_lost: false,
    total_duration: passed,
    wait_duration: keepAnswered('wait_duration'),
    total_wait_duration: typeof totalWait === 'number' ? Math.min(totalWait, passed) : null,
    talk_duration: grow('talk_duration'),
    clean_talk_duration: grow('clean_talk_duration'),
    postprocess_duration: null,
    lost_call_processing_duration: null,
    call_records: [],
    wav_call_records: [],
    voice_mail_records: [],
    full_record_file_link: null,
    sale_date: null,
    sale_cost: null,
    tags: [],
    attributes: [],
    last_answered_employee_rating: null,
    ...Object.fromEntries(employeeFields.map((field) => [field, keepAnswered(field)])),
  };
}

const employeeFields = [
  'first_answered_employee_id',
  'first_answered_employee_full_name',
  'first_talked_employee_id',
  'first_talked_employee_full_name',
  'last_answered_employee_id',
  'last_answered_employee_full_name',
  'last_talked_employee_id',
  'last_talked_employee_full_name',
  'operator_phone_number',
];

function ascend(one: number, other: number): number {
  return one - other;
}
