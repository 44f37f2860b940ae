import { createMock } from '@callgear-data-api/mock-server';
import { describe, expect, test } from 'vitest';
import {
  connect,
  sessionsWithLegs,
  type CallLeg,
  type CallSession,
  type SessionsWithLegsOptions,
} from '../src/index.ts';
import { allFields, catchError, month } from './service.ts';

interface Call {
  readonly start: string;
  readonly duration: unknown;
  readonly legs: readonly string[];
}

/** An account with these calls, times as the wire writes them. */
async function setUp(calls: readonly Call[]) {
  const { accessToken, ...seeded } = createMock({ legs: 50, limits: 'none' });
  const { get } = connect({ accessToken, url: seeded.url, fetch: seeded.fetch });
  const [leg] = (await get.callLegsReport({ ...month, limit: 1, fields: allFields })).data;
  const CallLeg = calls.flatMap(({ legs }, session) =>
    legs.map((start_time, index) => ({
      ...(leg as CallLeg),
      id: session * 100 + index + 1,
      call_session_id: session + 1,
      start_time,
    })),
  );
  const mock = createMock({ limits: 'none', fixtures: { CallLeg } });
  const periods: string[] = [];
  /** Answers for the sessions itself: a service may send what the mock refuses to hold. */
  const fetch: typeof mock.fetch = async (url, init) => {
    const request = JSON.parse(String(init?.body)) as {
      readonly id: number;
      readonly method: string;
      readonly params: { readonly date_from: string; readonly date_till: string };
    };
    const { date_from, date_till } = request.params;
    if (request.method === 'get.call_legs_report') periods.push(`${date_from} – ${date_till}`);
    if (request.method !== 'get.calls_report') return mock.fetch(url, init);
    const data = calls
      .map(({ start, duration }, index) => ({
        id: index + 1,
        start_time: start,
        total_duration: duration,
      }))
      .filter(({ start_time }) => start_time >= date_from && start_time <= date_till);
    const metadata = { total_items: data.length };
    return Response.json({ jsonrpc: '2.0', id: request.id, result: { data, metadata } });
  };
  const callgear = connect({ accessToken: mock.accessToken, url: mock.url, fetch });
  const join = async (
    date_from: string,
    date_till: string,
    options: SessionsWithLegsOptions = {},
  ): Promise<[CallSession['start_time'], string[]][]> => {
    const found: [string, string[]][] = [];
    for await (const { session, legs } of sessionsWithLegs(
      callgear,
      { date_from, date_till },
      options,
    )) {
      found.push([session.start_time, legs.map(({ start_time }) => start_time)]);
    }
    return found;
  };
  return { join, periods };
}

const spring: Call = { start: '2026-03-29 01:58:00', duration: 600, legs: ['2026-03-29 03:03:00'] };
const autumn: Call = { start: '2026-10-25 02:58:00', duration: 600, legs: ['2026-10-25 02:04:00'] };

describe.each([undefined, 'Europe/Berlin'])('sessions with legs, zone %s', (timeZone) => {
  const options = timeZone === undefined ? {} : { timeZone };

  test('find the legs that come an hour late on the clock, and those that come early', async () => {
    const { join } = await setUp([spring, autumn]);
    const expected = [[spring.start, spring.legs]];
    expect(await join('2026-03-29 01:00:00', '2026-03-29 01:59:59', options)).toEqual(expected);
    const hourly = { ...options, hours: 1 };
    expect(await join('2026-03-29 00:00:00', '2026-03-29 05:59:59', hourly)).toEqual(expected);
    expect(await join('2026-10-25 02:30:00', '2026-10-25 02:59:59', options)).toEqual([
      [autumn.start, autumn.legs],
    ]);
  });

  test.each([[undefined], [null], ['600']])(
    'take a session of %j seconds for one of a day',
    async (duration) => {
      const long = { start: '2026-06-01 12:00:00', duration, legs: ['2026-06-02 11:59:59'] };
      const { join } = await setUp([long]);
      expect(await join('2026-06-01 12:00:00', '2026-06-01 12:59:59', options)).toEqual([
        [long.start, long.legs],
      ]);
    },
  );
});

test('with the zone, no more legs are read than need be where no clocks change', async () => {
  const call = { start: '2026-06-01 12:00:00', duration: 600, legs: [] };
  const { join, periods } = await setUp([call]);
  await join('2026-06-01 12:00:00', '2026-06-01 12:09:59', { timeZone: 'Europe/Berlin' });
  await join('2026-06-01 12:00:00', '2026-06-01 12:09:59');
  expect(periods).toEqual([
    '2026-06-01 11:59:00 – 2026-06-01 12:11:00',
    '2026-06-01 09:59:00 – 2026-06-01 14:11:00',
  ]);
});

test('a zone that nobody knows is refused before anything is sent', async () => {
  const { join, periods } = await setUp([spring]);
  const error = await catchError(
    join('2026-03-29 01:00:00', '2026-03-29 01:59:59', { timeZone: 'Europe/Bonn' }),
  );
  expect(error).toMatchObject({ kind: 'option', method: 'timeZone' });
  expect(periods).toEqual([]);
});
