import { resultValidators } from '@callgear-data-api/validators/by-method';
import { type JsonObject, type JsonValue, VirtualClock } from '@openrpc-kit/mock-runtime';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findList } from './data/list-facts.ts';
import { apiDescription } from './generated/api-description.ts';
import { type MockServer, startMockServer } from './node.ts';

const noon = Date.UTC(2026, 10, 2, 12, 0, 0);
const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };
const legsReport = 'get.call_legs_report';

interface ErrorReply {
  readonly code: number;
  readonly message: string;
  readonly data: {
    readonly mnemonic: string;
    readonly field: string | null;
    readonly value: JsonValue;
    readonly params: JsonObject;
    readonly extended_helper: null;
    readonly metadata?: JsonObject;
  };
}

interface ListResult {
  readonly data: readonly JsonObject[];
  readonly metadata: {
    readonly total_items: number;
    readonly limits?: JsonObject;
    readonly api_version?: JsonObject;
  };
}

let mock: MockServer;
const clock = new VirtualClock({ at: noon, frozen: true });
const faultsOfMock: unknown[] = [];

beforeAll(async () => {
  mock = await startMockServer({ legs: 3000, clock, onError: (error) => faultsOfMock.push(error) });
});

beforeEach(() => {
  mock.reset();
  clock.set(noon);
});

afterAll(async () => {
  await mock.close();
  expect(faultsOfMock).toEqual([]);
});

async function send(body: string): Promise<JsonObject> {
  const reply = await fetch(mock.url, { method: 'POST', body });
  expect(reply.status).toBe(200);
  return (await reply.json()) as JsonObject;
}

async function call(method: string, params: JsonObject): Promise<JsonObject> {
  return send(JSON.stringify({ jsonrpc: '2.0', id: 'x1', method, params }));
}

async function fail(method: string, params: JsonObject): Promise<ErrorReply> {
  const reply = await call(method, params);
  expect(reply).toMatchObject({ jsonrpc: '2.0', id: 'x1' });
  expect(reply).not.toHaveProperty('result');
  return reply['error'] as unknown as ErrorReply;
}

async function list(params: JsonObject = {}, method = legsReport): Promise<ListResult> {
  const reply = await call(method, { access_token: mock.accessToken, ...period, ...params });
  expect(reply['error']).toBeUndefined();
  return reply['result'] as unknown as ListResult;
}

const withToken = (params: JsonObject = {}): JsonObject => ({
  access_token: mock.accessToken,
  ...period,
  ...params,
});

/** How each documented mnemonic of the get verb is earned: method, params, field. */
const earned: Record<string, () => readonly [string, JsonObject, string | null]> = {
  method_not_found: () => ['get.nothing', withToken(), 'method'],
  required_parameter_missed: () => [
    legsReport,
    { access_token: mock.accessToken, date_from: period.date_from },
    'date_till',
  ],
  invalid_parameter_value: () => [legsReport, withToken({ limit: 0 }), 'limit'],
  unexpected_parameters: () => [legsReport, withToken({ filters: [] }), 'filters'],
  invalid_parameters_combination: () => [
    legsReport,
    withToken({ date_from: '2026-11-01 00:00:00' }),
    'date_from',
  ],
  data_type_error: () => [legsReport, withToken({ limit: '10' }), 'limit'],
  access_token_expired: () => [
    legsReport,
    withToken({ access_token: mock.tokens.expired }),
    'access_token',
  ],
  access_token_blocked: () => [
    legsReport,
    withToken({ access_token: mock.tokens.blocked }),
    'access_token',
  ],
  access_token_invalid: () => [legsReport, withToken({ access_token: 'nobody' }), 'access_token'],
  auth_error: () => ['login.user', { login: mock.login, password: 'wrong' }, null],
  ip_not_whitelisted: () => [legsReport, withToken({ access_token: mock.tokens.walled }), null],
  forbidden: () => [legsReport, withToken({ access_token: mock.tokens.restricted }), null],
  method_component_disabled: () => [
    'get.calls_report',
    withToken({ access_token: mock.tokens.bare }),
    null,
  ],
  parameter_component_disabled: () => [
    legsReport,
    withToken({ access_token: mock.tokens.bare, fields: ['id'] }),
    'fields',
  ],
  account_inactive: () => [legsReport, withToken({ access_token: mock.tokens.inactive }), null],
  limit_exceeded: () => [legsReport, withToken({ access_token: mock.tokens.spent }), null],
  sort_prohibited: () => [legsReport, withToken({ sort: [{ field: 'id' }] }), 'sort.0.field'],
  filter_prohibited: () => [
    legsReport,
    withToken({ filter: { field: 'start_time', operator: '=', value: null } }),
    'filter.field',
  ],
  date_interval_limit_reached: () => [
    legsReport,
    withToken({ date_from: '2026-07-31 23:59:58' }),
    'date_till',
  ],
};

test.each(Object.keys(earned))('%s is earned', async (mnemonic) => {
  const [method, params, field] = earned[mnemonic]?.() ?? ['', {}, null];
  const error = await fail(method, params);
  const documented = apiDescription.errors.find((one) => one.mnemonic === mnemonic);
  expect(error.data.mnemonic).toBe(mnemonic);
  expect(error.code).toBe(documented?.code);
  expect(error.data.field).toBe(field);
  expect(Object.keys(error.data)).toEqual(
    expect.arrayContaining(['mnemonic', 'field', 'value', 'params', 'extended_helper']),
  );
  expect(error.message).not.toMatch(/[{}]/);
  expect(Object.keys(error.data.params)).toEqual(documented?.params);
});

async function mnemonicOf(body: string): Promise<unknown> {
  const reply = (await send(body)) as unknown as { id: unknown; error: ErrorReply };
  return [reply.id, reply.error.data.mnemonic];
}

test('what the envelope breaks', async () => {
  expect(await mnemonicOf('{"jsonrpc":')).toEqual([null, 'parse_error']);
  expect(await mnemonicOf('[]')).toEqual([null, 'batch_operations_not_supported']);
  expect(await mnemonicOf('[{"jsonrpc":"2.0","id":1,"method":"get.account"}]')).toEqual([
    null,
    'batch_operations_not_supported',
  ]);
  expect(await mnemonicOf('{"jsonrpc":"2.0","method":"get.account"}')).toEqual([
    null,
    'notifications_not_supported',
  ]);
  for (const id of ['null', 'true', '{}', '[1]']) {
    expect(await mnemonicOf(`{"jsonrpc":"2.0","id":${id},"method":"get.account"}`)).toEqual([
      null,
      'invalid_request',
    ]);
  }
  expect(await mnemonicOf('{"jsonrpc":"2.0","id":7,"method":"get.account","params":[]}')).toEqual([
    7,
    'invalid_request',
  ]);
  expect(await mnemonicOf('{"jsonrpc":"2.0","id":7,"params":{}}')).toEqual([7, 'invalid_request']);
  expect(await mnemonicOf('{"id":7,"method":"get.account","params":{}}')).toEqual([
    7,
    'invalid_request',
  ]);
  expect(await mnemonicOf('{"jsonrpc":"2.0","id":"","method":"get.account"}')).toEqual([
    '',
    'required_parameter_missed',
  ]);
});

test('every other documented mnemonic comes when it is ordered', async () => {
  const method = apiDescription.methods.find(({ name }) => name === legsReport);
  for (const key of method?.errors ?? []) {
    const documented = apiDescription.errors.find((error) => error.key === key);
    const params = Object.fromEntries((documented?.params ?? []).map((name) => [name, 'some']));
    mock.faults.order({ method: legsReport, error: key, params });
    const error = await fail(legsReport, withToken());
    expect([error.code, error.data.mnemonic]).toEqual([documented?.code, documented?.mnemonic]);
    expect(error.message).not.toMatch(/[{}]/);
    expect(error.data.metadata).toHaveProperty('limits');
  }
  expect((await list()).data).not.toHaveLength(0);
});

test('a filter with a bad pattern names the place', async () => {
  const filters = [{ field: 'scenario_name', operator: 'regexp', value: '(' }];
  expect((await fail(legsReport, withToken({ filter: { filters } }))).data).toMatchObject({
    mnemonic: 'invalid_parameter_value',
    field: 'filter.filters.0.value',
    value: '(',
  });
});

test('from the outside in: token, address, account, points, access, params', async () => {
  const wrong = { limit: 0, unknown: 1 };
  const { tokens } = mock;
  const mnemonicFor = async (token: string): Promise<string> =>
    (await fail(legsReport, withToken({ ...wrong, access_token: token }))).data.mnemonic;
  expect(await mnemonicFor('nobody')).toBe('access_token_invalid');
  expect(await mnemonicFor(tokens.walled)).toBe('ip_not_whitelisted');
  expect(await mnemonicFor(tokens.inactive)).toBe('account_inactive');
  expect(await mnemonicFor(tokens.spent)).toBe('limit_exceeded');
  expect(await mnemonicFor(tokens.restricted)).toBe('forbidden');
  expect(await mnemonicFor(mock.accessToken)).toBe('unexpected_parameters');
});

test('a session ends after an hour, or when it is closed', async () => {
  const login = async (): Promise<{ access_token: string; expire_at: number; app_id: number }> => {
    const reply = await call('login.user', { login: mock.login, password: mock.password });
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

test('no secret is repeated', async () => {
  const secrets = ['topsecret-1', 'topsecret-2'];
  for (const params of [
    { access_token: secrets[0] ?? '', extra: 1 },
    { access_token: [secrets[0] ?? ''] },
    { login: secrets[0] ?? '', password: secrets[1] ?? '' },
    { login: [secrets[0] ?? ''], password: { a: secrets[1] ?? '' } },
  ]) {
    for (const method of [legsReport, 'login.user', 'get.account']) {
      const text = JSON.stringify(await call(method, params));
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  }
});

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

test('a partner calls for the users of its customers', async () => {
  const partner = { access_token: mock.partner.accessToken };
  const users = await call('get.customer_users', partner);
  const { data } = (users as unknown as { result: ListResult }).result;
  expect(data.map((user) => user['id'])).toContain(mock.userId);
  const missing = await fail(legsReport, withToken(partner));
  expect(missing.data).toMatchObject({ mnemonic: 'required_parameter_missed', field: 'user_id' });
  const own = await list({ limit: 3 });
  const through = await list({ ...partner, user_id: mock.userId, limit: 3 });
  expect(through.data).toEqual(own.data);
  const other = await list({ ...partner, user_id: mock.otherCustomer.userId, limit: 3 });
  expect(other.data).not.toEqual(own.data);
  for (const [token, userId] of [
    [mock.partner.accessToken, 1],
    [mock.accessToken, mock.otherCustomer.userId],
  ] as const) {
    const error = await fail(legsReport, withToken({ access_token: token, user_id: userId }));
    expect(error.data.mnemonic).toBe('forbidden');
  }
  expect((await list({ user_id: mock.userId, limit: 3 })).data).toEqual(own.data);
  expect((await fail('get.customer_users', { access_token: mock.accessToken })).data.mnemonic).toBe(
    'forbidden',
  );
  expect((await fail('get.account', partner)).data.mnemonic).toBe('forbidden');
});

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

function all(row: string): readonly string[] {
  return findList(row).fields.map(({ name }) => name);
}

test('pages that are asked for at once do not mix', async () => {
  const limits = [1, 7, 900, 3, 450, 900, 2, 60, 900, 5];
  const pages = await Promise.all(limits.map((limit) => list({ limit })));
  const whole = await list({ limit: 1000 });
  for (const [index, page] of pages.entries()) {
    expect(page.data).toEqual(whole.data.slice(0, limits[index]));
  }
});

test('every reply satisfies the schema of its result', async () => {
  const { accessToken, partner, login, password } = mock;
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

test('hostile filters are answered', async () => {
  let deep: JsonValue = { field: 'duration', operator: '=', value: 1 };
  for (let level = 0; level < 100; level += 1) deep = { filters: [deep] };
  expect((await fail(legsReport, withToken({ filter: deep }))).data.mnemonic).toBe(
    'invalid_parameter_value',
  );
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 'x1',
    method: legsReport,
    params: withToken({ filter: 0 }),
  });
  const abyss = body.replace(
    '"filter":0',
    `"filter":${'{"filters":['.repeat(100_000)}${']}'.repeat(100_000)}`,
  );
  expect(await send(abyss)).toMatchObject({
    id: 'x1',
    error: { data: { mnemonic: 'invalid_parameter_value', field: 'filter' } },
  });
  const wide = Array.from({ length: 100_000 }, () => ({
    field: 'duration',
    operator: '>=',
    value: 0,
  }));
  expect((await list({ filter: { filters: wide } })).metadata.total_items).toBeGreaterThan(0);
  const polluting = body.replace(
    '"filter":0',
    '"filter":{"__proto__":{"field":"duration"},"constructor":1}',
  );
  expect((await send(polluting))['error']).toBeDefined();
  const slow = { field: 'scenario_name', operator: 'regexp', value: '^(a+)+$' };
  expect((await list({ filter: slow })).metadata.total_items).toBe(0);
});

test('the mock in the process answers the same', async () => {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: legsReport,
    params: withToken({ limit: 5 }),
  });
  const over = await (await fetch(mock.url, { method: 'POST', body })).text();
  mock.reset();
  const inside = await (await mock.fetch(mock.url, { method: 'POST', body })).text();
  expect(inside).toBe(over);
});
