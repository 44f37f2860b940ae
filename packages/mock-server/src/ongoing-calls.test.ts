import { resultValidators } from '@callgear-data-api/validators/by-method';
import {
  type JsonObject,
  type JsonValue,
  parseWireTime,
  VirtualClock,
} from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { createMock } from './create-mock.ts';
import { findList } from './data/list-facts.ts';
import type { MockOptions } from './mock-options.ts';

const day = { date_from: '2026-10-05 00:00:00', date_till: '2026-10-05 23:59:59' };
const ongoing = { include_ongoing_calls: true };
const sessionsReport = 'get.calls_report';

function createStage(options: MockOptions = {}): {
  clock: VirtualClock;
  list: (method: string, params?: JsonObject) => Promise<readonly JsonObject[]>;
  listAll: (params?: JsonObject) => Promise<readonly JsonObject[]>;
} {
  const clock = new VirtualClock({ at: Date.UTC(2026, 11, 1), frozen: true });
  const mock = createMock({ legs: 20_000, limits: 'none', clock, ...options });
  const list = async (method: string, params: JsonObject = {}): Promise<readonly JsonObject[]> => {
    const whole = { access_token: mock.accessToken, ...day, limit: 10_000, ...params };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: whole });
    const reply = await (await mock.fetch(mock.url, { method: 'POST', body })).json();
    const { result } = reply as { result: JsonObject };
    expect(resultValidators[method]?.(result)).toMatchObject({ ok: true });
    expect((result['metadata'] as JsonObject)['total_items']).toBe(
      (result['data'] as readonly JsonObject[]).length,
    );
    return result['data'] as readonly JsonObject[];
  };
  const fields = findList('CallSession').fields.map(({ name }) => name);
  return { clock, list, listAll: (params) => list(sessionsReport, { fields, ...params }) };
}

/** A second in which several calls go on: the middle of a long talk at noon. */
function findBusySecond(sessions: readonly JsonObject[]): number {
  const spans = sessions.map((row) => [seconds(row, 'start_time'), seconds(row, 'finish_time')]);
  const count = (at: number): number =>
    spans.filter(([start = 0, end = 0]) => start <= at && at < end).length;
  const starts = spans.map(([start = 0]) => start + 20);
  return starts.toSorted((one, other) => count(other) - count(one))[0] ?? 0;
}

function seconds(row: JsonObject, field: string): number {
  return parseWireTime(String(row[field])) ?? 0;
}

const ids = (rows: readonly JsonObject[]): readonly (JsonValue | undefined)[] =>
  rows.map((row) => row['id']);

test('sessions that go on are listed only when they are asked for, without an end', async () => {
  // In October, London is an hour ahead of UTC.
  const { clock, listAll, list } = createStage();
  const whole = await listAll();
  const at = findBusySecond(whole);
  clock.set((at - 3600) * 1000);
  const over = (row: JsonObject): boolean => {
    return seconds(row, 'start_time') > at || seconds(row, 'finish_time') <= at;
  };
  const during = whole.filter((row) => !over(row));
  expect(during.length).toBeGreaterThan(2);
  const closed = await listAll();
  expect(closed).toEqual(whole.filter(over));
  const live = await listAll(ongoing);
  expect(ids(live)).toEqual(ids(whole));
  for (const row of live.filter(({ id }) => ids(during).includes(id))) {
    expect(row).toMatchObject({ finish_time: null, finish_reason: null, call_records: [] });
    expect(row['total_duration']).toBe(at - seconds(row, 'start_time'));
    const wait = row['wait_duration'] ?? null;
    if (wait === null) expect(row['first_answered_employee_id']).toBeNull();
    else expect(Number(row['talk_duration'])).toBeLessThanOrEqual(at - seconds(row, 'start_time'));
  }
  const filter = { field: 'finish_reason', operator: '=', value: null };
  expect(ids(await list(sessionsReport, { ...ongoing, filter }))).toEqual(ids(during));
  const sorted = await list(sessionsReport, { ...ongoing, sort: [{ field: 'finish_reason' }] });
  expect(ids(sorted).slice(-during.length)).toEqual(ids(during));
});

test('durations grow with the clock, and at its end a session is like every other', async () => {
  const { clock, listAll } = createStage();
  const whole = await listAll();
  const [longest] = whole.toSorted(
    (one, other) => Number(other['total_duration']) - Number(one['total_duration']),
  );
  const find = async (): Promise<JsonObject | undefined> =>
    (await listAll(ongoing)).find(({ id }) => id === longest?.['id']);
  const start = seconds(longest ?? {}, 'start_time') - 3600;
  for (const passed of [1, 2, 60]) {
    clock.set((start + passed) * 1000);
    expect(await find()).toMatchObject({ total_duration: passed, finish_time: null });
  }
  clock.set((start + Number(longest?.['total_duration'])) * 1000);
  expect(await find()).toEqual(longest);
});

test('a clock that nobody has turned changes no row, whatever day it is', async () => {
  const source = (): number => Date.UTC(2026, 9, 5, 11);
  const still = createStage({ clock: new VirtualClock({ source }) });
  expect(await still.listAll()).toEqual(await createStage().listAll());
  const turned = new VirtualClock({ source });
  const stage = createStage({ clock: turned });
  turned.advance(1000);
  expect(turned.turned).toBe(true);
  expect((await stage.listAll()).length).toBeLessThan((await stage.listAll(ongoing)).length);
});

test('a leg is listed once it is over', async () => {
  const { clock, list } = createStage();
  const legs = await list('get.call_legs_report');
  const end = (row: JsonObject): number =>
    seconds(row, 'start_time') + Number(row['total_duration']);
  const at = seconds(legs[Math.floor(legs.length / 2)] ?? {}, 'start_time') + 5;
  clock.set((at - 3600) * 1000);
  const kept = legs.filter((row) => seconds(row, 'start_time') > at || end(row) <= at);
  expect(kept.length).toBeLessThan(legs.length);
  expect(await list('get.call_legs_report')).toEqual(kept);
});

test('a session of your own that has no end goes on for good', async () => {
  const session = {
    id: 5,
    start_time: '2026-10-05 09:00:00',
    finish_time: null,
    communication_id: 5,
    communication_type: 'call',
    direction: 'in',
    is_lost: false,
    is_transfer: false,
    total_duration: 77,
  };
  const lists = findList('CallSession').fields.filter(({ dataType }) => dataType === 'array');
  const empty = Object.fromEntries(lists.map(({ name }) => [name, []]));
  const { list } = createStage({ legs: 0, fixtures: { CallSession: [{ ...empty, ...session }] } });
  expect(await list(sessionsReport)).toEqual([]);
  expect(await list(sessionsReport, ongoing)).toMatchObject([{ id: 5, total_duration: 77 }]);
});
