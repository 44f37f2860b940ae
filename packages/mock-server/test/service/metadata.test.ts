import { expect, test } from 'vitest';
import { startMockServer } from '../../src/node.ts';
import { legsReport, type ListResult, period, stageService } from './stage-service.ts';

const stage = stageService();
const { clock, fail, list, withToken } = stage;

function left({ metadata }: ListResult): unknown {
  return metadata.limits?.['minute_remaining'];
}

test('points are spent by what succeeds, and come back', async () => {
  expect(left(await list())).toBe(59);
  await fail(legsReport, withToken({ limit: 0 }));
  expect(left(await list())).toBe(58);
  expect(
    left(await list({ date_from: '2020-01-01 00:00:00', date_till: '2020-01-01 00:00:01' })),
  ).toBe(57);
  for (let spent = 3; spent < 60; spent += 1) await list({ limit: 1 });
  clock.advance(45_000);
  const error = await fail(legsReport, withToken());
  expect(error.message).toBe(
    'Limit per minute has been exceeded. Value of current limit per minute is 60',
  );
  expect(error.data).toMatchObject({
    params: { limit_type: 'minute', limit_max_value: 60 },
    metadata: { limits: { minute_remaining: 0, minute_reset: 15, day_remaining: 9940 } },
  });
  clock.advance(15_000);
  expect(left(await list())).toBe(59);
});

test('a deprecated version says so', async () => {
  const old = await startMockServer({ legs: 10, version: { current: '2.0', latest: '3.0' } });
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: legsReport,
    params: { ...period, access_token: old.accessToken },
  });
  const reply = (await (await fetch(old.url, { method: 'POST', body })).json()) as {
    result: ListResult;
  };
  expect(reply.result.metadata.api_version).toEqual({
    current_version_deprecated: true,
    current_version: '2.0',
    latest_version: '3.0',
  });
  await old.close();
  expect((await list()).metadata.api_version).toBeUndefined();
});

test('an account without limits says nothing of them', async () => {
  const free = await startMockServer({ legs: 10, limits: 'none' });
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: legsReport,
    params: { ...period, access_token: free.accessToken },
  });
  const reply = (await (await fetch(free.url, { method: 'POST', body })).json()) as {
    result: ListResult;
  };
  expect(reply.result.metadata).toEqual({ total_items: reply.result.metadata.total_items });
  await free.close();
});
