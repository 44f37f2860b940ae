import { expect } from 'vitest';
import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { createStage, leg, legsReport, noon, october, type Stage, stageLegs } from './stage.ts';
import { prove, type Proof } from './proof.ts';

const shared = createStage();
const { tokens, partner, otherCustomer, userId } = shared.mock;

async function logIn({ call, mock }: Stage): Promise<JsonObject> {
  const { result } = await call('login.user', { login: mock.login, password: mock.password });
  return result.data as JsonObject;
}

const tokenOf = async (stage: Stage): Promise<string> =>
  String((await logIn(stage))['access_token']);

export const accessProofs: readonly Proof[] = [
  prove('access', 'a partner reads the reports of its customers by `user_id`', async () => {
    const own = await shared.ids();
    const asPartner = { access_token: partner.accessToken };
    expect(await shared.ids({ ...asPartner, user_id: userId })).toEqual(own);
    expect(await shared.ids({ ...asPartner, user_id: otherCustomer.userId })).not.toEqual(own);
    const { result } = await shared.call('get.customer_users', asPartner);
    const users = (result.data as JsonObject[]).map((user) => user['id']);
    expect(users).toEqual(expect.arrayContaining([userId, otherCustomer.userId]));
  }),
  prove('access', 'who is not of the audience, has no right or no component is told', async () => {
    const { error } = await shared.call('get.customer_users');
    expect(error.data['mnemonic']).toBe('forbidden');
    expect(await shared.complaint({ access_token: tokens.restricted })).toBe('forbidden');
    expect(await shared.complaint({ access_token: tokens.bare, fields: ['id'] })).toBe(
      'parameter_component_disabled fields',
    );
    const sessions = await shared.call('get.calls_report', {
      ...october,
      access_token: tokens.bare,
    });
    expect(sessions.error.data['mnemonic']).toBe('method_component_disabled');
  }),
  prove('user-id', 'needed of a partner; of a customer only its own users', async () => {
    expect(await shared.complaint({ access_token: partner.accessToken })).toBe(
      'required_parameter_missed user_id',
    );
    expect(await shared.complaint({ user_id: userId })).toBe('none');
    expect(await shared.complaint({ user_id: otherCustomer.userId })).toBe('forbidden user_id');
  }),
  prove('authentication', 'a key, or the session that a login opens, lets a call in', async () => {
    expect(await shared.complaint({ access_token: shared.mock.accessToken })).toBe('none');
    const token = await tokenOf(shared);
    expect(await shared.complaint({ access_token: token })).toBe('none');
    await shared.call('logout.user', { access_token: token });
    expect(await shared.complaint({ access_token: token })).toBe(
      'access_token_invalid access_token',
    );
    const { error } = await shared.call('login.user', { login: shared.mock.login, password: 'no' });
    expect(error.data['mnemonic']).toBe('auth_error');
    expect(await shared.complaint({ access_token: tokens.blocked })).toContain('blocked');
    const missing = await shared.call('get.account', { access_token: null });
    expect(missing.error.data['mnemonic']).toBe('data_type_error');
  }),
  prove(
    'expired-session',
    'expired when it was once valid, invalid when it never was',
    async () => {
      const stage = createStage();
      const token = await tokenOf(stage);
      stage.clock.advance(3_600_000);
      expect(await stage.complaint({ access_token: token })).toContain('access_token_expired');
      expect(await stage.complaint({ access_token: stage.mock.tokens.expired })).toContain(
        '_expired',
      );
      expect(await stage.complaint({ access_token: 'f'.repeat(32) })).toContain(
        'access_token_invalid',
      );
      const closed = await tokenOf(stage);
      await stage.call('logout.user', { access_token: closed });
      expect(await stage.complaint({ access_token: closed })).toContain('access_token_invalid');
    },
  ),
  prove('session-length', 'an hour from the login, however much it is used', async () => {
    const stage = createStage();
    const token = await tokenOf(stage);
    for (let minute = 0; minute < 60; minute += 10) {
      expect(await stage.complaint({ access_token: token })).toBe('none');
      stage.clock.advance(600_000);
    }
    expect(await stage.complaint({ access_token: token })).toContain('access_token_expired');
  }),
  prove('expire-at', 'seconds since 1970 in UTC', async () => {
    expect((await logIn(createStage()))['expire_at']).toBe(noon / 1000 + 3600);
  }),
  prove('dates', 'both ends of a period belong to it, and each second has one form', async () => {
    const times = ['2026-10-01 00:00:00', '2026-10-15 12:00:00', '2026-10-31 23:59:59'];
    const stage = stageLegs(times.map((start_time, id) => leg(id, { start_time })));
    expect(await stage.ids()).toEqual([0, 1, 2]);
    expect(await stage.ids({ date_from: '2026-10-01 00:00:01' })).toEqual([1, 2]);
    expect(await stage.ids({ date_till: '2026-10-31 23:59:58' })).toEqual([0, 1]);
    for (const date of ['2026-10-01', '2026-10-01T00:00:00', '2026-02-30 00:00:00']) {
      expect(await stage.complaint({ date_from: date })).toBe('invalid_parameter_value date_from');
    }
  }),
  prove('period-length', 'three calendar months, both ends included', async () => {
    const ask = (date_from: string, date_till: string): Promise<string> =>
      shared.complaint({ date_from, date_till });
    expect(await ask('2026-01-15 00:00:00', '2026-04-15 00:00:00')).toBe('none');
    expect(await ask('2026-01-15 00:00:00', '2026-04-15 00:00:01')).toBe(
      'date_interval_limit_reached date_till',
    );
    expect(await ask('2025-11-30 08:00:00', '2026-02-28 08:00:00')).toBe('none');
    expect(await ask('2025-11-30 08:00:00', '2026-03-01 00:00:00')).toContain('date_interval');
    expect(await ask('2026-10-02 00:00:00', '2026-10-01 00:00:00')).toBe(
      'invalid_parameters_combination date_from',
    );
  }),
  prove('too-recent', 'a `date_from` of this second is accepted', async () => {
    const date_from = new Date(noon).toISOString().slice(0, 19).replace('T', ' ');
    expect(await shared.complaint({ date_from, date_till: date_from })).toBe('none');
  }),
  prove('time-zone', '`get.account` names the zone, and no date has one', async () => {
    const { call, rows } = createStage({ timezone: 'Asia/Dubai' });
    const { result } = await call('get.account');
    expect(result.data).toMatchObject([{ timezone: 'Asia/Dubai' }]);
    const [row] = await rows({ limit: 1 });
    expect(row?.['start_time']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  }),
  prove('order-of-checks', 'from the outside in', async () => {
    const worse = { limit: 0, nothing: 1 };
    const say = async (token: string, params: JsonObject = worse): Promise<string> =>
      (await shared.complaint({ access_token: token, ...params })).split(' ')[0] ?? '';
    const unknown = await shared.call('get.nothing', { access_token: 'nobody' });
    expect(unknown.error.data['mnemonic']).toBe('method_not_found');
    expect(await say('nobody')).toBe('access_token_invalid');
    expect(await say(tokens.walled)).toBe('ip_not_whitelisted');
    expect(await say(tokens.inactive)).toBe('account_inactive');
    expect(await say(tokens.spent)).toBe('limit_exceeded');
    expect(await say(tokens.restricted)).toBe('forbidden');
    expect(await say(shared.mock.accessToken)).toBe('unexpected_parameters');
    const body = `{"id":1,"method":"get.nothing","params":{"access_token":"nobody"}}`;
    expect((await shared.send(body)).error.data['mnemonic']).toBe('invalid_request');
  }),
  prove('reply-form', 'login and logout answer in the form of their pages', async () => {
    const session = await logIn(shared);
    expect(Object.keys(session).toSorted()).toEqual(['access_token', 'app_id', 'expire_at']);
    const { result } = await shared.call('logout.user', {
      access_token: String(session['access_token']),
    });
    expect(result).toEqual({ data: {} });
    const { result: list } = await shared.call(legsReport, october);
    expect(Object.keys(list)).toEqual(['data', 'metadata']);
  }),
];
