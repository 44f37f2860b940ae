import {
  type JsonObject,
  type JsonValue,
  parseWireTime,
  type Table,
} from '@openrpc-kit/mock-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDataset, type DatasetOptions } from './dataset.ts';
import { findList } from './list-facts.ts';

const options: DatasetOptions = {
  seed: 7,
  legs: 6000,
  from: '2026-08-01 00:00:00',
  till: '2026-10-31 23:59:59',
  firstLegId: 50_000_001,
  firstSessionId: 40_000_001,
};

function readRows(table: Table | undefined): readonly JsonObject[] {
  if (table === undefined) throw new Error('no such table');
  return Array.from({ length: table.length }, (_item, row) =>
    Object.fromEntries(table.fields.map((name) => [name, table.column(name).value(row)])),
  );
}

async function hash(rows: readonly JsonObject[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const at = (value: JsonValue | undefined): number => parseWireTime(String(value)) ?? NaN;

function isFilled(value: JsonValue | undefined): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function share(rows: readonly JsonObject[], holds: (row: JsonObject) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

function hour(row: JsonObject): number {
  return Number(String(row['start_time']).slice(11, 13));
}

function weekday(row: JsonObject): number {
  return new Date(at(row['start_time']) * 1000).getUTCDay();
}

let legs: readonly JsonObject[];
let sessions: readonly JsonObject[];
let legsOf: ReadonlyMap<JsonValue, readonly JsonObject[]>;

beforeAll(() => {
  const tables = createDataset(options);
  legs = readRows(tables.get('CallLeg'));
  sessions = readRows(tables.get('CallSession'));
  legsOf = Map.groupBy(legs, (leg) => leg['call_session_id'] ?? null);
});

describe('determinism', () => {
  test('the first rows of a seed are these, on every machine', async () => {
    expect(await hash(legs.slice(0, 1000))).toMatchInlineSnapshot(`"61eb2c1b536f7ab0"`);
    expect(await hash(sessions.slice(0, 1000))).toMatchInlineSnapshot(`"53b55bfa7e3975eb"`);
  });

  test('the zone of the machine does not matter', async () => {
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/St_Johns';
      expect(await hash(readRows(createDataset(options).get('CallLeg')))).toBe(await hash(legs));
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('another seed gives other rows', async () => {
    const other = readRows(createDataset({ ...options, seed: 8 }).get('CallLeg'));
    expect(await hash(other)).not.toBe(await hash(legs));
  });
});

describe('size and period', () => {
  test.each([0, 1, 2, 3, 7, 500])('%i legs are made to the leg', (count) => {
    expect(createDataset({ ...options, legs: count }).get('CallLeg')?.length).toBe(count);
  });

  test('all legs begin in the period, in order of time, with ascending ids', () => {
    expect(legs).toHaveLength(options.legs);
    for (const rows of [legs, sessions]) {
      for (const [index, row] of rows.entries()) {
        const before = rows[index - 1];
        expect(String(row['start_time']) >= options.from).toBe(true);
        expect(String(row['start_time']) <= options.till).toBe(true);
        if (before === undefined) continue;
        expect(String(row['start_time']) >= String(before['start_time'])).toBe(true);
        expect(Number(row['id'])).toBeGreaterThan(Number(before['id']));
      }
    }
  });

  test.each([
    { from: '2026-08-01 00:00:00', till: '2026-08-01 10:00:00' },
    { from: '2026-08-01', till: '2026-10-31 23:59:59' },
    { legs: -1 },
    { legs: 1.5 },
  ])('%j cannot be', (wrong) => {
    expect(() => createDataset({ ...options, ...wrong })).toThrow(RangeError);
  });

  test('a short period that begins in the middle of an hour', () => {
    const short = {
      ...options,
      from: '2026-10-24 22:30:15',
      till: '2026-10-25 22:30:15',
      legs: 300,
    };
    for (const { start_time: start } of readRows(createDataset(short).get('CallLeg'))) {
      expect(String(start) >= short.from && String(start) <= short.till).toBe(true);
    }
  });
});

describe('fields', () => {
  test.each(['CallLeg', 'CallSession'])('every field of %s has a value somewhere', (row) => {
    const rows = row === 'CallLeg' ? legs : sessions;
    const empty = findList(row).fields.filter(
      ({ name }) => !rows.some((one) => isFilled(one[name])),
    );
    expect(empty.map(({ name }) => name)).toEqual([]);
  });

  test.each(['CallLeg', 'CallSession'])('values of %s are those that the document knows', (row) => {
    const rows = row === 'CallLeg' ? legs : sessions;
    for (const field of findList(row).fields) {
      const { name, nullable, dataType } = field;
      const used = [...new Set(rows.map((one) => one[name] ?? null))];
      if (!nullable) expect([name, used.includes(null)]).toEqual([name, false]);
      if (dataType === 'array') expect(used.every(Array.isArray)).toBe(true);
      const known = field.enum ?? field.knownValues?.map(({ value }) => value);
      if (known === undefined) continue;
      expect([
        name,
        used.filter((value) => value !== null && !known.includes(value as string)),
      ]).toEqual([name, []]);
    }
  });
});

describe('legs add up to their sessions', () => {
  test('each session has its legs and each leg its session', () => {
    expect(legsOf.size).toBe(sessions.length);
    expect(sessions.every(({ id }) => legsOf.has(id ?? null))).toBe(true);
  });

  test('times and durations', () => {
    for (const session of sessions) {
      const own = legsOf.get(session['id'] ?? null) ?? [];
      const start = Math.min(...own.map((leg) => at(leg['start_time'])));
      const end = Math.max(
        ...own.map((leg) => at(leg['start_time']) + Number(leg['total_duration'])),
      );
      expect(at(session['start_time'])).toBe(start);
      expect(at(session['finish_time'])).toBe(end);
      expect(session['total_duration']).toBe(end - start);
      for (const leg of own) {
        const connected = leg['connect_time'] !== null;
        expect(leg['is_failed']).toBe(!connected);
        const ringing = connected
          ? at(leg['connect_time']) - at(leg['start_time'])
          : Number(leg['total_duration']);
        expect(ringing).toBeGreaterThanOrEqual(0);
        expect(Number(leg['duration'])).toBe(Number(leg['total_duration']) - ringing);
        expect(leg['duration'] === null).toBe(leg['connect_time'] === null);
      }
    }
  });

  test('talks, waits and who took part', () => {
    for (const session of sessions) {
      const own = legsOf.get(session['id'] ?? null) ?? [];
      const operators = own.filter(
        (leg) => leg['is_operator'] === true && leg['is_coach'] === false,
      );
      const answered = operators
        .filter((leg) => leg['connect_time'] !== null)
        .toSorted((left, right) => at(left['connect_time']) - at(right['connect_time']));
      const incoming = session['direction'] === 'in';
      const talks = own.filter(
        (leg) => leg['is_talked'] === true && leg['is_operator'] === incoming,
      );
      const clean = talks.reduce((sum, leg) => sum + Number(leg['duration']), 0);
      expect(session['is_lost']).toBe(talks.length === 0);
      expect(session['clean_talk_duration']).toBe(talks.length === 0 ? null : clean);
      expect(session['total_wait_duration']).toBe(Number(session['total_duration']) - clean);
      const first = answered[0];
      expect(session['wait_duration']).toBe(
        first === undefined ? null : at(first['connect_time']) - at(session['start_time']),
      );
      expect(session['first_answered_employee_id']).toBe(first?.['employee_id'] ?? null);
      expect(session['last_answered_employee_id']).toBe(answered.at(-1)?.['employee_id'] ?? null);
      const employees = session['employees'] as readonly JsonObject[];
      expect(new Set(employees.map((one) => one['employee_id']))).toEqual(
        new Set(operators.map((leg) => leg['employee_id'])),
      );
      for (const one of employees) {
        const legsOfOne = operators.filter((leg) => leg['employee_id'] === one['employee_id']);
        expect(one['is_answered']).toBe(legsOfOne.some((leg) => leg['connect_time'] !== null));
        expect(one['is_talked']).toBe(legsOfOne.some((leg) => leg['is_talked'] === true));
      }
    }
  });

  test('shared facts, transfers and recordings', () => {
    const same = ['direction', 'virtual_phone_number', 'contact_phone_number', 'contact_id'];
    for (const session of sessions) {
      const own = legsOf.get(session['id'] ?? null) ?? [];
      for (const leg of own) for (const name of same) expect(leg[name]).toBe(session[name]);
      expect(session['is_transfer']).toBe(own.some((leg) => leg['is_transfered'] === true));
      const records = own.flatMap((leg) => leg['call_records'] as readonly string[]);
      expect([...(session['call_records'] as readonly string[])].toSorted()).toEqual(
        records.toSorted(),
      );
      for (const record of records) expect(record).toMatch(/^[0-9a-f]{32}$/);
    }
    const records = legs.flatMap((leg) => leg['call_records'] as readonly string[]);
    expect(new Set(records).size).toBe(records.length);
  });

  test('an employee, a contact and a number are the same everywhere', () => {
    for (const [id, name] of [
      ['employee_id', 'employee_full_name'],
      ['employee_id', 'employee_phone_number'],
      ['scenario_id', 'scenario_name'],
      ['action_id', 'action_name'],
      ['group_id', 'group_name'],
      ['contact_id', 'contact_full_name'],
      ['release_cause_code', 'release_cause_description'],
      ['finish_reason', 'finish_reason_description'],
    ] as const) {
      for (const rows of Map.groupBy(legs, (leg) => leg[id] ?? null).values()) {
        expect(new Set(rows.map((leg) => leg[name])).size).toBe(1);
      }
    }
  });
});

describe('realism', () => {
  test('calls come in office hours and on weekdays', () => {
    expect(share(sessions, (row) => hour(row) >= 8 && hour(row) < 19)).toBeGreaterThan(0.9);
    expect(share(sessions, (row) => weekday(row) === 0)).toBeLessThan(0.05);
    expect(share(sessions, (row) => hour(row) < 6)).toBeGreaterThan(0);
  });

  test('some calls are missed, transferred, coached, rated and recorded', () => {
    const incoming = sessions.filter((row) => row['direction'] === 'in');
    expect(share(sessions, (row) => row['direction'] === 'in')).toBeGreaterThan(0.6);
    const lost = share(incoming, (row) => row['is_lost'] === true);
    expect(lost).toBeGreaterThan(0.1);
    expect(lost).toBeLessThan(0.4);
    expect(share(legs, (leg) => leg['is_transfered'] === true)).toBeGreaterThan(0.01);
    expect(share(legs, (leg) => leg['is_coach'] === true)).toBeGreaterThan(0.003);
    expect(share(legs, (leg) => leg['employee_rating'] !== null)).toBeGreaterThan(0.04);
    expect(
      share(legs, (leg) => (leg['call_records'] as readonly string[]).length > 0),
    ).toBeGreaterThan(0.2);
  });

  test('the cause fits the outcome', () => {
    for (const leg of legs) {
      if (leg['is_talked'] === true) expect(leg['release_cause_code']).toBe(16);
      if (leg['finish_reason'] === 'operator_busy') expect(leg['release_cause_code']).toBe(17);
      if (leg['finish_reason'] === 'operator_not_responsive') {
        expect([leg['connect_time'], leg['release_cause_code']]).toEqual([null, 19]);
      }
    }
  });

  test('numbers belong to nobody', () => {
    const reserved =
      /^(44(2079460|113496|114496|115496|116496|117496|118496|121496|131496|141496|151496|161496|191498|289649|292018|7700900)\d+)$/;
    for (const leg of legs) {
      for (const name of ['calling_phone_number', 'called_phone_number', 'virtual_phone_number']) {
        if (leg[name] !== null) expect(leg[name]).toMatch(reserved);
      }
    }
  });
});
