import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { catchError, fakeService, refuse, type Answer } from '../test/fake-service.ts';
import { createClient } from './client.ts';
import { limits } from './limits.ts';
import { listMethod } from './list-method.ts';
import { rpcMethod } from './method.ts';
import { collect } from './rows.ts';

const read = rpcMethod<object, unknown>({ name: 'get.things', safe: true });
const upload = rpcMethod<object, unknown>({ name: 'upload.things', weight: 5 });

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

function setUp(answer: Answer) {
  const times: number[] = [];
  const service = fakeService((request, count) => {
    times.push(Date.now());
    return answer(request, count);
  });
  const client = createClient(
    { retry: { limit_exceeded: 'reset' } },
    { url: 'https://x.example', fetch: service.fetch, hooks: [limits()], timeout: 90_000 },
  );
  return { client, times };
}

/** A service with fixed windows of a minute and `points` a minute. */
function pointService(points: number, day = 1000) {
  let minute = 0;
  let spent = 0;
  let today = 0;
  let refused = 0;
  const answer: Answer = (request) => {
    const now = Math.floor(Date.now() / 60_000);
    if (now !== minute) [minute, spent] = [now, 0];
    const state = () => ({
      minute_limit: points,
      minute_remaining: points - spent,
      minute_reset: 60 - Math.floor((Date.now() % 60_000) / 1000),
      day_limit: day,
      day_remaining: day - today,
      day_reset: 86_400 - Math.floor(Date.now() / 1000),
    });
    const limit = today >= day ? 'day' : spent >= points ? 'minute' : undefined;
    if (limit) {
      refused++;
      return refuse(
        request,
        'limit_exceeded',
        { params: { limit_type: limit }, metadata: { limits: state() } },
        -32_029,
      );
    }
    const weight = request.method === 'upload.things' ? 5 : 1;
    spent += weight;
    today += weight;
    return { data: [], metadata: { limits: state() } };
  };
  return { answer, refusals: () => refused };
}

async function settle<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

describe('points', () => {
  test('of the minute are not overdrawn by calls in a row', async () => {
    const { answer, refusals } = pointService(10);
    const { client, times } = setUp(answer);
    for (let call = 0; call < 25; call++) await settle(read(client));
    expect(refusals()).toBe(0);
    expect(times[9]).toBeLessThan(60_000);
    expect(times[10]).toBeGreaterThanOrEqual(60_000);
    expect(times[24]).toBeGreaterThanOrEqual(120_000);
  });

  test('are spent at an even pace in the last quarter, at full speed before', async () => {
    const { answer } = pointService(20);
    const { client, times } = setUp(answer);
    for (let call = 0; call < 20; call++) await settle(read(client));
    expect(times[14]).toBe(0);
    const gaps = times.slice(16).map((time, index) => time - times[15 + index]!);
    for (const gap of gaps) expect(gap).toBeGreaterThan(1000);
  });

  test('that run out under parallel calls are waited for; no call is lost', async () => {
    const { answer } = pointService(10);
    const { client, times } = setUp(answer);
    await settle(read(client));
    const results = await settle(Promise.all(Array.from({ length: 15 }, () => read(client))));
    expect(results).toHaveLength(15);
    expect(times.at(-1)).toBeGreaterThanOrEqual(60_000);
  });

  test('count by the weight of the method', async () => {
    const { answer, refusals } = pointService(10);
    const { client, times } = setUp(answer);
    for (let call = 0; call < 3; call++) await settle(upload(client));
    expect(refusals()).toBe(0);
    expect(times[2]).toBeGreaterThanOrEqual(60_000);
  });

  test('of the day that are spent fail with the time of their reset, and nothing is sent', async () => {
    const { answer } = pointService(100, 3);
    const { client, times } = setUp(answer);
    for (let call = 0; call < 3; call++) await settle(read(client));
    // However long a call may take: a day is nothing to wait for.
    for (const timeout of [60_000, 0]) {
      const error = await catchError(settle(read(client, {}, { timeout })));
      expect(error).toMatchObject({ kind: 'limit', limit: 'day', resetAt: new Date(86_400_000) });
    }
    expect(times).toHaveLength(3);
    vi.setSystemTime(86_400_001);
    await settle(read(client)).catch(() => {});
    expect(times).toHaveLength(4);
  });

  test('that the service says are spent are waited for, also by methods that are not safe', async () => {
    const { client, times } = setUp((request, count) =>
      count === 1
        ? refuse(request, 'limit_exceeded', {
            metadata: { limits: { minute_limit: 10, minute_remaining: 0, minute_reset: 20 } },
          })
        : 'done',
    );
    expect(await settle(upload(client))).toBe('done');
    expect(times).toEqual([0, 20_000]);
  });

  test('without figures are waited for a minute', async () => {
    const { client, times } = setUp((request, count) =>
      count === 1 ? refuse(request, 'limit_exceeded') : 'done',
    );
    expect(await settle(read(client))).toBe('done');
    expect(times).toEqual([0, 60_000]);
  });

  test('that come back too late fail at once, with the refusal as the cause', async () => {
    const { client } = setUp((request) => refuse(request, 'limit_exceeded'));
    const error = await catchError(settle(read(client, {}, { timeout: 5000 })));
    expect(error).toMatchObject({
      kind: 'limit',
      limit: 'minute',
      cause: { mnemonic: 'limit_exceeded' },
    });
    expect(Date.now()).toBe(0);
  });

  test('are no matter where an account has no limits', async () => {
    const { client, times } = setUp(() => ({ data: [], metadata: {} }));
    await Promise.all(Array.from({ length: 200 }, () => read(client)));
    expect(times).toHaveLength(200);
  });

  test('are waited for by a long read, minute by minute', async () => {
    const { answer, refusals } = pointService(10);
    const things = listMethod<{
      row: { id: number };
      params: object;
      defaultField: 'id';
      hidden: never;
      result: object;
    }>({ name: 'get.things', list: { key: 'id', limit: ['limit', 1], offset: ['offset', 1000] } });
    const { client, times } = setUp((request, count) => {
      const reply = answer(request, count);
      if (reply instanceof Response) return reply;
      const { metadata } = reply as { metadata: object };
      const id = Number(request.params?.['offset']) + 1;
      return { data: [{ id }], metadata: { ...metadata, total_items: 45 } };
    });
    const all = await settle(collect(client, things, {}, { ahead: 3 }));
    expect(all).toEqual(Array.from({ length: 45 }, (_, index) => ({ id: index + 1 })));
    expect(refusals()).toBeLessThan(3);
    expect(times.at(-1)).toBeGreaterThanOrEqual(4 * 60_000);
  });
});
