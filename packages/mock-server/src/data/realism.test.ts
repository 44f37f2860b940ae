import {
  type JsonObject,
  type JsonValue,
  parseWireTime,
  type Table,
} from '@openrpc-kit/mock-runtime';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDataset, type DatasetOptions } from './dataset.ts';

const usual: DatasetOptions = {
  seed: 21,
  legs: 20_000,
  from: '2026-08-03 00:00:00',
  till: '2026-10-25 23:59:59',
  firstLegId: 50_000_001,
  firstSessionId: 40_000_001,
};

function readRows(table: Table | undefined, fields: readonly string[]): readonly JsonObject[] {
  const columns = fields.map((name) => [name, table?.column(name)] as const);
  return Array.from({ length: table?.length ?? 0 }, (_item, row) =>
    Object.fromEntries(columns.map(([name, column]) => [name, column?.value(row) ?? null])),
  );
}

const at = (value: JsonValue | undefined): number => parseWireTime(String(value)) ?? NaN;

const hourOf = (row: JsonObject): number => Number(String(row['start_time']).slice(11, 13));

const weekdayOf = (row: JsonObject): number => new Date(at(row['start_time']) * 1000).getUTCDay();

/** Numbers of a field that are there, in ascending order. */
function numbersOf(rows: readonly JsonObject[], field: string): readonly number[] {
  const values = rows.map((row) => row[field]).filter((value) => typeof value === 'number');
  return values.toSorted((one, other) => one - other);
}

/** The number that a part of all is below. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
}

function share(rows: readonly JsonObject[], holds: (row: JsonObject) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

const sums = [
  'id',
  'start_time',
  'finish_time',
  'direction',
  'is_lost',
  'is_transfer',
  'wait_duration',
  'total_wait_duration',
  'talk_duration',
  'clean_talk_duration',
  'total_duration',
];
const parts = [
  'call_session_id',
  'start_time',
  'connect_time',
  'duration',
  'total_duration',
  'is_operator',
  'is_coach',
  'is_talked',
  'is_transfered',
];

describe('whatever the seed, the size and the period', () => {
  const day = fc.integer({ min: 0, max: 300 });
  const made = fc.record({
    seed: fc.integer(),
    legs: fc.integer({ min: 0, max: 400 }),
    first: day,
    days: fc.integer({ min: 1, max: 60 }),
  });
  const midnight = (number: number): string =>
    `${new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10)}`;

  test('legs add up to their sessions', () => {
    fc.assert(
      fc.property(made, ({ seed, legs: count, first, days }) => {
        const from = `${midnight(first)} 00:00:00`;
        const till = `${midnight(first + days)} 23:59:59`;
        const tables = createDataset({ ...usual, seed, legs: count, from, till });
        const legs = readRows(tables.get('CallLeg'), parts);
        const sessions = readRows(tables.get('CallSession'), sums);
        expect(legs).toHaveLength(count);
        const legsOf = Map.groupBy(legs, (leg) => leg['call_session_id'] ?? null);
        expect([...legsOf.keys()].toSorted()).toEqual(sessions.map(({ id }) => id).toSorted());
        for (const session of sessions) checkSums(session, legsOf.get(session['id'] ?? null) ?? []);
        for (const { start_time: time } of legs) {
          expect(String(time) >= from && String(time) <= till).toBe(true);
        }
      }),
      { numRuns: 25, seed: 8 },
    );
  });
});

function checkSums(session: JsonObject, legs: readonly JsonObject[]): void {
  const start = Math.min(...legs.map((leg) => at(leg['start_time'])));
  const end = Math.max(...legs.map((leg) => at(leg['start_time']) + Number(leg['total_duration'])));
  const isIncoming = session['direction'] === 'in';
  const talks = legs.filter(
    (leg) => leg['is_talked'] === true && leg['is_operator'] === isIncoming,
  );
  const connects = legs
    .filter((leg) => leg['is_operator'] === true && leg['is_coach'] === false)
    .flatMap((leg) => (leg['connect_time'] === null ? [] : [at(leg['connect_time'])]));
  const clean = talks.reduce((sum, leg) => sum + Number(leg['duration']), 0);
  const begins = talks.map((leg) => at(leg['connect_time']));
  const ends = talks.map((leg) => at(leg['start_time']) + Number(leg['total_duration']));
  expect(session).toMatchObject({
    is_lost: talks.length === 0,
    is_transfer: legs.some((leg) => leg['is_transfered'] === true),
    total_duration: end - start,
    wait_duration: connects.length === 0 ? null : Math.min(...connects) - start,
    clean_talk_duration: talks.length === 0 ? null : clean,
    talk_duration: talks.length === 0 ? null : Math.max(...ends) - Math.min(...begins),
    total_wait_duration: end - start - clean,
  });
  expect([at(session['start_time']), at(session['finish_time'])]).toEqual([start, end]);
}

describe('a usual account', () => {
  let legs: readonly JsonObject[];
  let sessions: readonly JsonObject[];
  let incoming: readonly JsonObject[];

  beforeAll(() => {
    const tables = createDataset(usual);
    const more = ['employee_rating', 'release_cause_code', 'finish_reason', 'call_records'];
    legs = readRows(tables.get('CallLeg'), [...parts, ...more]);
    sessions = readRows(tables.get('CallSession'), [...sums, 'voice_mail_records']);
    incoming = sessions.filter((row) => row['direction'] === 'in');
  });

  test('the day has a busy morning, a noon, an afternoon, and quiet nights', () => {
    const count = (hour: number): number => sessions.filter((row) => hourOf(row) === hour).length;
    expect(count(10)).toBeGreaterThan(count(12) * 1.2);
    expect(count(15)).toBeGreaterThan(count(12));
    expect(count(12)).toBeGreaterThan(count(18) * 2);
    expect(share(sessions, (row) => hourOf(row) >= 21 || hourOf(row) < 7)).toBeLessThan(0.03);
  });

  test('the week begins busy and ends quiet', () => {
    const counts = [0, 1, 2, 3, 4, 5, 6].map(
      (weekday) => sessions.filter((row) => weekdayOf(row) === weekday).length,
    );
    const [sunday = 0, monday = 0, , , , friday = 0, saturday = 0] = counts;
    expect(monday).toBeGreaterThan(friday);
    expect(friday).toBeGreaterThan(saturday * 2);
    expect(saturday).toBeGreaterThan(sunday);
  });

  test('talks are minutes, some of them long; waits are seconds, some of them long', () => {
    const talks = numbersOf(sessions, 'clean_talk_duration');
    expect(quantile(talks, 0.5)).toBeGreaterThan(45);
    expect(quantile(talks, 0.5)).toBeLessThan(240);
    // A long tail: the mean lies above the median.
    const mean = talks.reduce((sum, talk) => sum + talk, 0) / talks.length;
    expect(mean).toBeGreaterThan(quantile(talks, 0.5) * 1.15);
    expect(quantile(talks, 0.99)).toBeGreaterThan(quantile(talks, 0.5) * 3);
    const waits = numbersOf(incoming, 'wait_duration');
    expect(quantile(waits, 0.5)).toBeGreaterThan(4);
    expect(quantile(waits, 0.5)).toBeLessThan(45);
    expect(quantile(waits, 0.95)).toBeGreaterThan(quantile(waits, 0.5) * 1.5);
    expect(quantile(waits, 1)).toBeLessThan(600);
  });

  test('at night nobody answers; by day some calls are missed', () => {
    const isNight = (row: JsonObject): boolean => hourOf(row) >= 20 || hourOf(row) < 7;
    const night = incoming.filter(isNight);
    const open = incoming.filter((row) => !isNight(row) && weekdayOf(row) !== 0);
    const isLost = (row: JsonObject): boolean => row['is_lost'] === true;
    expect(night.length).toBeGreaterThan(20);
    expect(share(night, isLost)).toBeGreaterThan(0.9);
    expect(share(open, isLost)).toBeGreaterThan(0.05);
    expect(share(open, isLost)).toBeLessThan(0.35);
    const hasVoice = (row: JsonObject): boolean =>
      (row['voice_mail_records'] as readonly string[]).length > 0;
    expect(share(incoming.filter(isLost), hasVoice)).toBeGreaterThan(0.02);
    expect(incoming.filter((row) => hasVoice(row) && !isLost(row))).toEqual([]);
  });

  test('ratings are of all kinds, good ones more often; only who talked is rated', () => {
    const rated = legs.filter((leg) => leg['employee_rating'] !== null);
    const ratings = numbersOf(rated, 'employee_rating');
    expect([...new Set(ratings)]).toEqual([1, 2, 3, 4, 5]);
    const good = ratings.filter((rating) => rating >= 4).length / ratings.length;
    expect(good).toBeGreaterThan(0.5);
    expect(good).toBeLessThan(0.95);
    expect(rated.every((leg) => leg['is_talked'] === true)).toBe(true);
  });

  test('transfers move a caller on, coaches listen, recordings are of talks', () => {
    const transferred = legs.filter((leg) => leg['is_transfered'] === true);
    expect(transferred.length / legs.length).toBeGreaterThan(0.01);
    expect(transferred.length / legs.length).toBeLessThan(0.2);
    const coaches = legs.filter((leg) => leg['is_coach'] === true);
    expect(coaches.length).toBeGreaterThan(20);
    expect(coaches.every((leg) => leg['is_operator'] === true)).toBe(true);
    for (const leg of legs) {
      const records = leg['call_records'] as readonly string[];
      if (records.length > 0) expect(leg['is_talked']).toBe(true);
    }
  });

  test('release causes: normal ends first, then those of missed calls', () => {
    const causes = Map.groupBy(legs, (leg) => leg['release_cause_code'] ?? null);
    const counts = [...causes].map(([cause, rows]) => [cause, rows.length] as const);
    const [first] = counts.toSorted(([, one], [, other]) => other - one);
    expect(first?.[0]).toBe(16);
    expect(counts.length).toBeGreaterThanOrEqual(4);
    // Busy: the employee who was called, or the number that an employee was connected to.
    const busy = causes.get(17) ?? [];
    expect(busy.length).toBeGreaterThan(10);
    expect(busy.filter((leg) => leg['is_talked'] === true)).toEqual([]);
  });
});
