import { connect } from '@callgear-data-api/client';
import type { RecordedCall } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { createMock } from './create-mock.ts';

const account = { data: [{ app_id: 1, name: 'Recorded', timezone: 'UTC' }] };
const replay: readonly RecordedCall[] = [
  {
    method: 'login.user',
    params: { login: '***', password: '***' },
    replies: [{ result: { data: { access_token: '***', expire_at: 4e9, app_id: 1 } } }],
  },
  { method: 'get.account', params: { access_token: '***' }, replies: [{ result: account }] },
];

test.each(['error', 'seed'] as const)(
  'a session that was recorded can be ended, though its end was not (%s)',
  async (replayMissing) => {
    const mock = createMock({ legs: 5, replay, replayMissing });
    const { url, fetch } = mock;
    const callgear = connect({ url, fetch, login: 'me@example.com', password: 'secret' });
    expect((await callgear.get.account()).data[0]?.name).toBe('Recorded');
    await callgear.close();
    expect(mock.engine.log.calls.map(({ method, error }) => [method, error])).toEqual([
      ['login.user', undefined],
      ['get.account', undefined],
      ['logout.user', undefined],
    ]);
  },
);

test('with answers made up, a logout of nobody is refused as ever', async () => {
  const mock = createMock({ legs: 5, replay, replayMissing: 'seed' });
  const params = { access_token: 'nobody' };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'logout.user', params });
  const reply = await mock.fetch(mock.url, { method: 'POST', body });
  expect(await reply.json()).toMatchObject({
    error: { data: { mnemonic: 'access_token_invalid' } },
  });
});
