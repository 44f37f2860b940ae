import { createMock, type Mock } from '@callgear-data-api/mock-server';
import { expect, test } from 'vitest';
import { connect } from '../src/index.ts';
import { catchError } from './service.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A way to the mock on which one call in twenty goes wrong, each time in another manner. */
function troubleWay(
  mock: Mock,
  seed: number,
): { readonly fetch: Fetch; readonly count: () => number } {
  let state = seed;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  let troubles = 0;
  let before: { readonly result?: unknown } = {};
  const spoilers: ((init: RequestInit) => Promise<Response>)[] = [
    () => Promise.reject(new TypeError('connection reset')),
    async (init) => new Response((await (await mock.fetch(mock.url, init)).text()).slice(0, -200)),
    async (init) =>
      new Response((await (await mock.fetch(mock.url, init)).text()).replaceAll('"', "'")),
    () => Promise.resolve(new Response('bad gateway', { status: 502 })),
    (init) => {
      mock.faults.order({ error: 'internal_error' });
      return mock.fetch(mock.url, init);
    },
    (init) => {
      mock.faults.order({ error: 'access_token_expired' });
      return mock.fetch(mock.url, init);
    },
    // The page before once more, under the id of this call.
    (init) => {
      const { id } = JSON.parse(String(init.body)) as { id: number };
      return Promise.resolve(Response.json({ jsonrpc: '2.0', id, ...before }));
    },
  ];
  const fetch: Fetch = async (_url, init) => {
    const isReport = String(init.body).includes('get.call_legs_report');
    if (isReport && random() < 0.05 && 'result' in before) {
      return spoilers[troubles++ % spoilers.length]!(init);
    }
    const response = await mock.fetch(mock.url, init);
    if (isReport) {
      const { result } = (await response.clone().json()) as { result?: unknown };
      if (result !== undefined) before = { result };
    }
    return response;
  };
  return { fetch, count: () => troubles };
}

test('14 months are read completely over a way that fails, each row once', async () => {
  const period = { from: '2025-09-01 00:00:00', till: '2026-10-31 23:59:59' };
  const mock = createMock({ legs: 20_000, limits: 'none', ...period });
  const way = troubleWay(mock, 7);
  const callgear = connect({
    login: mock.login,
    password: mock.password,
    url: mock.url,
    fetch: way.fetch,
    retry: { base: 0, attempts: 8 },
  });
  const ids = new Set<number>();
  let last = '';
  for await (const leg of callgear.get.callLegsReport.rows(
    { date_from: period.from, date_till: period.till, fields: ['id', 'start_time'] },
    { pageSize: 50, rereads: 30 },
  )) {
    expect(ids.has(leg.id)).toBe(false);
    ids.add(leg.id);
    last = leg.start_time > last ? leg.start_time : last;
  }
  expect(ids.size).toBe(20_000);
  expect(way.count()).toBeGreaterThan(14);
  expect(last.slice(0, 7)).toBe('2026-10');
});

test('more legs in a day than the offset reaches are read completely', async () => {
  const day = { from: '2026-10-05 00:00:00', till: '2026-10-05 23:59:59' };
  const mock = createMock({ legs: 130_000, limits: 'none', ...day });
  const { get } = connect({ accessToken: mock.accessToken, url: mock.url, fetch: mock.fetch });
  const ids = new Set<number>();
  let count = 0;
  for await (const page of get.callLegsReport.pages({
    date_from: day.from,
    date_till: day.till,
    fields: ['id'],
  })) {
    for (const { id } of page.data) ids.add(id);
    count += page.data.length;
  }
  expect(count).toBe(130_000);
  expect(ids.size).toBe(130_000);
});

test('more legs in a second than that are an error that says so', async () => {
  const second = '2026-10-05 12:00:00';
  const { get } = connect({
    accessToken: 'key',
    url: 'https://x.example',
    fetch: (_url, init) => {
      const { id } = JSON.parse(String(init.body)) as { id: number };
      const result = { data: [{ id: 1 }], metadata: { total_items: 110_001 } };
      return Promise.resolve(Response.json({ jsonrpc: '2.0', id, result }));
    },
  });
  const error = await catchError(
    get.callLegsReport.collect({ date_from: second, date_till: second, fields: ['id'] }),
  );
  expect(error).toMatchObject({ kind: 'read', fault: 'too-many-rows' });
  expect(String(error)).toContain(second);
});
