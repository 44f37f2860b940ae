import { expect, test } from 'vitest';
import { legsReport, type ListResult, noon, stageService } from './stage-service.ts';

const stage = stageService();
const { clock, call, fail, list, withToken } = stage;

test('from the outside in: token, address, account, points, access, params', async () => {
  const wrong = { limit: 0, unknown: 1 };
  const { tokens } = stage.mock;
  const mnemonicFor = async (token: string): Promise<string> =>
    (await fail(legsReport, withToken({ ...wrong, access_token: token }))).data.mnemonic;
  expect(await mnemonicFor('nobody')).toBe('access_token_invalid');
  expect(await mnemonicFor(tokens.walled)).toBe('ip_not_whitelisted');
  expect(await mnemonicFor(tokens.inactive)).toBe('account_inactive');
  expect(await mnemonicFor(tokens.spent)).toBe('limit_exceeded');
  expect(await mnemonicFor(tokens.restricted)).toBe('forbidden');
  expect(await mnemonicFor(stage.mock.accessToken)).toBe('unexpected_parameters');
});

test('a session ends after an hour, or when it is closed', async () => {
  const login = async (): Promise<{ access_token: string; expire_at: number; app_id: number }> => {
    const reply = await call('login.user', {
      login: stage.mock.login,
      password: stage.mock.password,
    });
    return (reply as { result: { data: never } }).result.data;
  };
  const session = await login();
  expect(session).toMatchObject({ expire_at: noon / 1000 + 3600, app_id: 1001 });
  const token = { access_token: session.access_token };
  clock.advance(3_599_999);
  await list(token);
  clock.advance(1);
  expect((await fail(legsReport, withToken(token))).data.mnemonic).toBe('access_token_expired');
  const next = { access_token: (await login()).access_token };
  expect(next).not.toEqual(token);
  expect(await call('logout.user', next)).toMatchObject({ result: { data: {} } });
  expect((await fail(legsReport, withToken(next))).data.mnemonic).toBe('access_token_invalid');
});

test('a partner calls for the users of its customers', async () => {
  const partner = { access_token: stage.mock.partner.accessToken };
  const users = await call('get.customer_users', partner);
  const { data } = (users as unknown as { result: ListResult }).result;
  expect(data.map((user) => user['id'])).toContain(stage.mock.userId);
  const missing = await fail(legsReport, withToken(partner));
  expect(missing.data).toMatchObject({ mnemonic: 'required_parameter_missed', field: 'user_id' });
  const own = await list({ limit: 3 });
  const through = await list({ ...partner, user_id: stage.mock.userId, limit: 3 });
  expect(through.data).toEqual(own.data);
  const other = await list({ ...partner, user_id: stage.mock.otherCustomer.userId, limit: 3 });
  expect(other.data).not.toEqual(own.data);
  for (const [token, userId] of [
    [stage.mock.partner.accessToken, 1],
    [stage.mock.accessToken, stage.mock.otherCustomer.userId],
  ] as const) {
    const error = await fail(legsReport, withToken({ access_token: token, user_id: userId }));
    expect(error.data.mnemonic).toBe('forbidden');
  }
  expect((await list({ user_id: stage.mock.userId, limit: 3 })).data).toEqual(own.data);
  expect(
    (await fail('get.customer_users', { access_token: stage.mock.accessToken })).data.mnemonic,
  ).toBe('forbidden');
  expect((await fail('get.account', partner)).data.mnemonic).toBe('forbidden');
});
