import { expect, test } from 'vitest';
import { readOptions } from './cli/read-options.ts';
import { startMockServer } from './node.ts';

const page = 'http://localhost:5173';

test('a page of an origin that is named may call, and read recordings', async () => {
  const mock = await startMockServer({ legs: 20, cors: [page] });
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'get.account', params: {} });
  const reply = await fetch(mock.url, { method: 'POST', body, headers: { origin: page } });
  expect(reply.headers.get('access-control-allow-origin')).toBe(page);
  mock.faults.order({ status: 503 });
  const failed = await fetch(mock.url, { method: 'POST', body, headers: { origin: page } });
  expect([failed.status, failed.headers.get('access-control-allow-origin')]).toEqual([503, page]);
  const state = await fetch(new URL('/__mock/state', mock.url), { headers: { origin: page } });
  expect([state.status, state.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  await mock.close();
});

test('what is neither loopback nor origins is refused', async () => {
  for (const cors of ['*', ['http://a.example/path'], [5]]) {
    await expect(startMockServer({ cors } as object)).rejects.toThrow('cors');
  }
  expect(() => readOptions({ cors: 'everybody' })).toThrow('--cors everybody');
  expect(readOptions({ cors: 'loopback' }).cors).toBe('loopback');
  expect(readOptions({ cors: page }).cors).toEqual([page]);
});
