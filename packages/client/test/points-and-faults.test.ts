import { createMock } from '@callgear-data-api/mock-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, isClientError } from '../src/index.ts';
import { catchError, month } from './service.ts';
import { settleInVirtualTime, virtual } from './virtual-time.ts';

const noon = Date.UTC(2026, 10, 2, 12);

beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: [...virtual] });
  // The seed decides the faults, and waits the order of the calls that they hit.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The mock, and what it answered: the codes of errors, and the time of each call. */
function setUp(options: Parameters<typeof createMock>[0]) {
  const mock = createMock({ legs: 3000, ...options });
  const refusals: string[] = [];
  const times: number[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    times.push(Date.now());
    const response = await mock.fetch(url, init);
    const text = await response.clone().text();
    const [, mnemonic] = /"mnemonic":"(\w+)"/.exec(text) ?? [];
    if (mnemonic !== undefined) refusals.push(mnemonic);
    return response;
  };
  return { mock, fetch, refusals, times };
}

describe('points of the mock', () => {
  test('of the minute are kept to: a long read takes its minutes, and is refused next to nothing', async () => {
    const { mock, fetch, refusals, times } = setUp({ limits: { minute: 20, day: 10_000 } });
    const { get } = connect({ accessToken: mock.accessToken, url: mock.url, fetch });
    const legs = await settleInVirtualTime(get.callLegsReport.collect(month, { pageSize: 12 }));
    const { metadata } = await settleInVirtualTime(get.callLegsReport({ ...month, limit: 1 }));
    expect(new Set(legs.map(({ id }) => id)).size).toBe(metadata.total_items);
    expect(legs).toHaveLength(metadata.total_items);
    expect(refusals.length).toBeLessThan(3);
    const pages = Math.ceil(metadata.total_items / 12);
    expect(pages).toBeGreaterThan(60);
    expect(times.at(-1)! - noon).toBeGreaterThan((Math.floor(pages / 20) - 1) * 60_000);
    const perMinute = Map.groupBy(times, (time) => Math.floor(time / 60_000));
    for (const calls of perMinute.values()) expect(calls.length).toBeLessThanOrEqual(21);
  });

  test('of the day that are spent fail with the time at which they come back, and nothing more is sent', async () => {
    const { mock, fetch, times } = setUp({ limits: { minute: 20, day: 25 } });
    const { get } = connect({ accessToken: mock.accessToken, url: mock.url, fetch });
    const read = get.callLegsReport.collect(month, { pageSize: 12 });
    const error = await settleInVirtualTime(catchError(read));
    expect(error).toMatchObject({ kind: 'limit', limit: 'day' });
    const resetAt = isClientError(error) && error.kind === 'limit' ? error.resetAt : undefined;
    expect(Math.abs(resetAt!.getTime() - Date.UTC(2026, 10, 3))).toBeLessThanOrEqual(1000);
    expect(times.length).toBeLessThanOrEqual(26);
    const sent = times.length;
    expect(await settleInVirtualTime(catchError(get.account()))).toMatchObject({ kind: 'limit' });
    expect(times).toHaveLength(sent);
    vi.setSystemTime(resetAt!.getTime() + 1000);
    expect((await settleInVirtualTime(get.account())).data).toHaveLength(1);
  });
});

test('14 months are read completely by a session, with seven kinds of faults on, each row once', async () => {
  const period = { from: '2025-09-01 00:00:00', till: '2026-10-31 23:59:59' };
  const legs = 6000;
  const { mock, fetch, refusals } = setUp({
    legs,
    limits: 'none',
    ...period,
    faults: {
      drop: 0.05,
      cut: 0.05,
      garble: 0.05,
      '503': 0.05,
      limit_exceeded: 0.05,
      'expired-session': 0.05,
      'repeated-page': 0.05,
    },
  });
  const { login, password, url } = mock;
  const { get } = connect({ login, password, url, fetch, retry: { attempts: 10 } });
  const params = { date_from: period.from, date_till: period.till, fields: ['id'] } as const;
  const read = get.callLegsReport.collect(params, { pageSize: 40, rereads: 60, timeout: 600_000 });
  const ids = (await settleInVirtualTime(read)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(legs);
  expect(refusals).toContain('limit_exceeded');
  expect(refusals).toContain('access_token_expired');
});
