import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { VirtualClock } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { createMock, type Mock } from './create-mock.ts';
import type { MockOptions } from './mock-options.ts';

const legsReport = 'get.call_legs_report';
const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };

function createQuick(options: MockOptions = {}): Mock {
  const clock = new VirtualClock({ at: Date.UTC(2026, 10, 2), frozen: true });
  return createMock({ legs: 300, limits: 'none', clock, ...options });
}

/** A reply in a few words: `result`, the mnemonic of an error, the HTTP status, or how it broke. */
async function call(mock: Mock, method: string, params: JsonObject): Promise<[string, JsonObject]> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  let text: string;
  try {
    const response = await mock.fetch(mock.url, { method: 'POST', body });
    text = await response.text();
    if (response.status !== 200) return [String(response.status), {}];
  } catch {
    return ['closed', {}];
  }
  try {
    const reply = JSON.parse(text) as { result?: JsonObject; error?: { data: JsonObject } };
    return reply.error === undefined
      ? ['result', reply.result ?? {}]
      : [String(reply.error.data['mnemonic']), reply.error.data];
  } catch {
    return ['garbled', {}];
  }
}

async function readIds(mock: Mock, params: JsonObject): Promise<unknown[]> {
  const given = { access_token: mock.accessToken, ...period, ...params };
  const [, result] = await call(mock, legsReport, given);
  return (result['data'] as JsonObject[]).map((row) => row['id']);
}

/** Two hundred calls of a session that logs in again when it has to. */
async function countOutcomes(mock: Mock): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let token: unknown;
  for (let offset = 0; offset < 200; offset += 1) {
    if (token === undefined) {
      const { login, password } = mock;
      const [, result] = await call(mock, 'login.user', { login, password });
      token = (result['data'] as JsonObject | undefined)?.['access_token'];
    }
    const params = { ...period, access_token: String(token), limit: 1, offset };
    const [outcome] = await call(mock, legsReport, params);
    if (outcome.startsWith('access_token')) token = undefined;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

const mix = {
  drop: 0.1,
  garble: 0.1,
  '503': 0.1,
  limit_exceeded: 0.1,
  'expired-session': 0.1,
};

test('a mix of faults hits a part of the calls, and the same ones for the same seed', async () => {
  const counts = await countOutcomes(createQuick({ faults: mix, seed: 4 }));
  for (const outcome of ['closed', 'garbled', '503', 'limit_exceeded', 'access_token_expired']) {
    expect([outcome, counts[outcome]]).toEqual([outcome, expect.any(Number)]);
    expect(Math.abs((counts[outcome] ?? 0) - 20)).toBeLessThan(14);
  }
  expect(counts['result']).toBeGreaterThan(70);
  expect(await countOutcomes(createQuick({ faults: mix, seed: 4 }))).toEqual(counts);
  expect(await countOutcomes(createQuick({ seed: 4 }))).toEqual({ result: 200 });
});

test('faults from the start are there again after a reset', async () => {
  const mock = createQuick({ faults: [{ error: 'internal_error' }] });
  const params = { access_token: mock.accessToken };
  const ask = async (): Promise<string> => (await call(mock, 'get.account', params))[0];
  expect([await ask(), await ask()]).toEqual(['internal_error', 'result']);
  mock.reset();
  expect([await ask(), await ask()]).toEqual(['internal_error', 'result']);
});

test('a page comes again, or is off by some rows, and the total stays', async () => {
  const mock = createQuick();
  const all = await readIds(mock, { limit: 100 });
  mock.faults.order({ page: 'previous' });
  mock.faults.order({ page: { shift: -1 } });
  mock.faults.order({ page: { shift: 1 } });
  mock.faults.order({ page: { offset: 50 } });
  expect(await readIds(mock, { limit: 10 })).toEqual(all.slice(1, 11));
  expect(await readIds(mock, { limit: 10, offset: 10 })).toEqual(all.slice(0, 10));
  expect(await readIds(mock, { limit: 10, offset: 10 })).toEqual(all.slice(9, 19));
  expect(await readIds(mock, { limit: 10, offset: 20 })).toEqual(all.slice(50, 60));
  expect(await readIds(mock, { limit: 10, offset: 20 })).toEqual(all.slice(20, 30));
});

test('a session ends at once; a key is not hit', async () => {
  const mock = createQuick();
  const { login, password } = mock;
  const [, { data }] = await call(mock, 'login.user', { login, password });
  const { access_token: token } = data as { access_token: string };
  mock.faults.order({ session: 'end' });
  expect((await call(mock, 'get.account', { access_token: mock.accessToken }))[0]).toBe('result');
  const ask = async (): Promise<string> =>
    (await call(mock, 'get.account', { access_token: token }))[0];
  expect([await ask(), await ask()]).toEqual(['access_token_expired', 'access_token_expired']);
  expect(mock.faults.pending).toEqual([]);
});

test('an ordered limit_exceeded says what a real one does', async () => {
  const mock = createQuick({ limits: { day: 100, minute: 30 } });
  mock.faults.order({ error: 'limit_exceeded' });
  const params = { access_token: mock.accessToken };
  expect((await call(mock, 'get.account', params))[1]).toMatchObject({
    params: { limit_type: 'minute', limit_max_value: 30 },
    metadata: { limits: { minute_remaining: 0, minute_reset: 60, day_remaining: 100 } },
  });
  expect((await call(mock, 'get.account', params))[0]).toBe('result');
});

test('a mix with names that are not known is refused', () => {
  expect(() => createMock({ legs: 10, faults: { auth_eror: 0.1 } })).toThrow('auth_eror');
  expect(() => createQuick().faults.mix({ drop: 2 })).toThrow('drop has no part from 0 to 1');
});
