import { type JsonObject, VirtualClock } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { createMock } from './create-mock.ts';

const clock = new VirtualClock({ at: Date.UTC(2026, 10, 2, 12), frozen: true });
const mock = createMock({ legs: 20, clock, latency: { kind: 'uniform', low: 0, high: 1 } });

async function call(method: string, params: JsonObject): Promise<JsonObject> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  return (await (await mock.fetch(mock.url, { method: 'POST', body })).json()) as JsonObject;
}

async function login(): Promise<string> {
  const reply = await call('login.user', { login: mock.login, password: mock.password });
  return (reply as { result: { data: { access_token: string } } }).result.data.access_token;
}

test('sessions, points, accounts, latency and time come back as they were, each time', async () => {
  const before = await login();
  mock.snapshots.take('start');
  const seen: unknown[] = [];
  for (let round = 0; round < 2; round += 1) {
    const after = await login();
    clock.advance(1000);
    const account = mock.engine.accounts[0];
    const reply = await call('get.account', { access_token: after });
    if (account !== undefined) account.active = false;
    expect(await call('get.account', { access_token: after })).toMatchObject({
      error: { data: { mnemonic: 'account_inactive' } },
    });
    seen.push([after, reply, mock.latency.draw(undefined), clock.now()]);
    mock.snapshots.restore('start');
    expect(await call('get.account', { access_token: after })).toMatchObject({
      error: { data: { mnemonic: 'access_token_invalid' } },
    });
    expect(await call('get.account', { access_token: before })).toMatchObject({ result: {} });
    mock.snapshots.restore('start');
  }
  expect(seen[1]).toEqual(seen[0]);
});
