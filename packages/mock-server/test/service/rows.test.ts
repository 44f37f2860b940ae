import { resultValidators } from '@callgear-data-api/validators/by-method';
import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { findList } from '../../src/data/list-facts.ts';
import { apiDescription } from '../../src/generated/api-description.ts';
import { legsReport, stageService } from './stage-service.ts';

const stage = stageService();
const { call, list, withToken } = stage;

test('legs and sessions agree over the wire', async () => {
  const { data: legs } = await list({ limit: 10_000, fields: ['id', 'call_session_id'] });
  const ids = [...new Set(legs.map((leg) => leg['call_session_id'] ?? 0))].slice(0, 50);
  const filter = { field: 'id', operator: 'in', value: ids };
  const sessions = await list({ filter, fields: ['id', 'is_lost'] }, 'get.calls_report');
  expect(sessions.data.map((session) => session['id'])).toEqual(ids);
});

test('paging to the last row gives every row once', async () => {
  const seen: unknown[] = [];
  for (let offset = 0; ; offset += 300) {
    const { data, metadata } = await list({ limit: 300, offset, sort: [{ field: 'duration' }] });
    seen.push(...data.map((leg) => leg['id']));
    if (offset + 300 >= metadata.total_items) break;
  }
  const whole = await list({ limit: 10_000 });
  expect(new Set(seen)).toEqual(new Set(whole.data.map((leg) => leg['id'])));
  expect(seen).toHaveLength(whole.metadata.total_items);
  expect((await list({ offset: 100_000 })).data).toEqual([]);
});

test('pages that are asked for at once do not mix', async () => {
  const limits = [1, 7, 900, 3, 450, 900, 2, 60, 900, 5];
  const pages = await Promise.all(limits.map((limit) => list({ limit })));
  const whole = await list({ limit: 1000 });
  for (const [index, page] of pages.entries()) {
    expect(page.data).toEqual(whole.data.slice(0, limits[index]));
  }
});

function all(row: string): readonly string[] {
  return findList(row).fields.map(({ name }) => name);
}

test('every reply satisfies the schema of its result', async () => {
  const { accessToken, partner, login, password } = stage.mock;
  const calls: readonly (readonly [string, JsonObject])[] = [
    ['login.user', { login, password }],
    ['get.account', { access_token: accessToken }],
    ['get.customer_users', { access_token: partner.accessToken }],
    [legsReport, withToken()],
    [legsReport, withToken({ fields: all('CallLeg'), limit: 3000 })],
    ['get.calls_report', withToken()],
    [
      'get.calls_report',
      withToken({ fields: all('CallSession'), limit: 3000, include_ongoing_calls: true }),
    ],
    ['logout.user', { access_token: accessToken }],
  ];
  expect(new Set(calls.map(([method]) => method))).toEqual(
    new Set(apiDescription.methods.map(({ name }) => name)),
  );
  for (const [method, params] of calls) {
    const { result } = await call(method, params);
    const checked = resultValidators[method]?.(result);
    expect([method, checked?.ok === true ? [] : checked]).toEqual([method, []]);
  }
});

test('the mock in the process answers the same', async () => {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: legsReport,
    params: withToken({ limit: 5 }),
  });
  const over = await (await fetch(stage.mock.url, { method: 'POST', body })).text();
  stage.mock.reset();
  const inside = await (await stage.mock.fetch(stage.mock.url, { method: 'POST', body })).text();
  expect(inside).toBe(over);
});
