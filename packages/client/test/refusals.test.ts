import { join } from 'node:path';
import { loadModel } from '@openrpc-kit/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, isRpcError, type ConnectOptions, type Mnemonic } from '../src/index.ts';
import { accessToken, api, createClient, getCallLegsReport, loginUser } from '../src/methods.ts';
import { catchError, month, startService, type Service } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ legs: 200 });
});
afterAll(() => service.mock.close());

/** One attempt, without regard to points: what the service answers is what is thrown. */
const plain = { retry: false, limits: false } as const;

function call(params: object = {}, options: Partial<ConnectOptions> = {}): Promise<unknown> {
  const { mock } = service;
  const callgear = connect({
    accessToken: mock.accessToken,
    url: mock.url,
    ...plain,
    ...options,
  } as ConnectOptions);
  return callgear.get.callLegsReport({ ...month, ...params } as never);
}

/** Sends another body than the client would. */
function garble(change: (body: Record<string, unknown>) => unknown): Promise<unknown> {
  const rewrite = (text: string): string => {
    const changed = change(JSON.parse(text) as Record<string, unknown>);
    return typeof changed === 'string' ? changed : JSON.stringify(changed);
  };
  return call(
    {},
    { fetch: (url, init) => fetch(url, { ...init, body: rewrite(String(init.body)) }) },
  );
}

/** Has the mock answer with an error that no call brings about by itself. */
function order(error: string, params?: Record<string, string>): Promise<unknown> {
  service.mock.faults.order({ error, ...(params && { params }) });
  return call();
}

const token = (key: string) => ({ accessToken: key });

/** Every error that the documentation lists for methods of the verb get: code, mnemonic, the param at fault. */
const refusals: [
  code: number,
  mnemonic: Mnemonic,
  field: string | undefined,
  () => Promise<unknown>,
][] = [
  [-32_700, 'parse_error', undefined, () => garble(() => '{"jsonrpc":')],
  [-32_600, 'invalid_request', 'jsonrpc', () => garble(({ jsonrpc: _version, ...rest }) => rest)],
  [
    -32_601,
    'method_not_found',
    'method',
    () => garble((body) => ({ ...body, method: 'get.nothing' })),
  ],
  [-32_602, 'required_parameter_missed', 'date_till', () => call({ date_till: undefined })],
  [-32_602, 'invalid_parameter_value', 'limit', () => call({ limit: 0 })],
  [-32_602, 'unexpected_parameters', 'colour', () => call({ colour: 'red' })],
  [
    -32_602,
    'invalid_parameters_combination',
    'date_from',
    () => call({ date_from: month.date_till, date_till: month.date_from }),
  ],
  [-32_602, 'data_type_error', 'limit', () => call({ limit: 'ten' })],
  [-32_602, 'error', undefined, () => order('error', { error_message: 'out of paper' })],
  [-32_603, 'internal_error', undefined, () => order('internal_error')],
  [
    -32_001,
    'access_token_expired',
    'access_token',
    () => call({}, token(service.mock.tokens.expired)),
  ],
  [
    -32_001,
    'access_token_blocked',
    'access_token',
    () => call({}, token(service.mock.tokens.blocked)),
  ],
  [-32_001, 'access_token_invalid', 'access_token', () => call({}, token('unknown'))],
  [
    -32_001,
    'auth_error',
    undefined,
    () =>
      loginUser(createClient(api, { url: service.mock.url }), { login: 'me', password: 'wrong' }),
  ],
  [-32_003, 'ip_not_whitelisted', undefined, () => call({}, token(service.mock.tokens.walled))],
  [-32_003, 'forbidden', undefined, () => call({}, token(service.mock.tokens.restricted))],
  [
    -32_008,
    'method_component_disabled',
    undefined,
    () => {
      const bare = connect({
        accessToken: service.mock.tokens.bare,
        url: service.mock.url,
        ...plain,
      });
      return bare.get.callsReport(month);
    },
  ],
  [
    -32_008,
    'parameter_component_disabled',
    'fields',
    () => call({ fields: ['id'] }, token(service.mock.tokens.bare)),
  ],
  [-32_009, 'account_inactive', undefined, () => call({}, token(service.mock.tokens.inactive))],
  [-32_029, 'limit_exceeded', undefined, () => call({}, token(service.mock.tokens.spent))],
  [-32_099, 'batch_operations_not_supported', undefined, () => garble((body) => [body])],
  [-32_099, 'notifications_not_supported', undefined, () => garble(({ id: _id, ...rest }) => rest)],
  [-32_602, 'sort_prohibited', 'sort.0.field', () => call({ sort: [{ field: 'id' }] })],
  [
    -32_602,
    'filter_prohibited',
    'filter.field',
    () => call({ filter: { field: 'start_time', operator: '=', value: month.date_from } }),
  ],
  [
    -32_602,
    'date_interval_limit_reached',
    'date_till',
    () => call({ date_from: '2026-01-01 00:00:00' }),
  ],
];

test.each(refusals)('%i %s, at %s', async (code, mnemonic, field, provoke) => {
  const error = await catchError(provoke());
  expect(error).toMatchObject({ kind: 'rpc', code, mnemonic, field });
  expect(isRpcError(error, mnemonic)).toBe(true);
  expect(String(error)).toContain(mnemonic);
});

test('every error that the document declares for the method is among them', () => {
  const spec = join(import.meta.dirname, '../../../specs/callgear-data-api/openrpc.json');
  const method = loadModel(spec).model?.methods.find(({ name }) => name === 'get.call_legs_report');
  const declared = method?.errors.map(({ code, mnemonic }) => `${code} ${mnemonic}`);
  expect(refusals.map(([code, mnemonic]) => `${code} ${mnemonic}`).toSorted()).toEqual(
    declared?.toSorted(),
  );
});

test('the value at fault is told, but never a token', async () => {
  expect(await catchError(call({ limit: 10_001 }))).toMatchObject({
    field: 'limit',
    value: 10_001,
  });
  const secret = 'a-token-that-nobody-knows';
  const error = await catchError(call({}, token(secret)));
  expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(secret);
});

test('a client without hooks throws the same', async () => {
  const client = createClient(api, {
    url: service.mock.url,
    hooks: [accessToken(service.mock.accessToken)],
  });
  const error = await catchError(getCallLegsReport(client, { ...month, limit: 0 }));
  expect(error).toMatchObject({
    mnemonic: 'invalid_parameter_value',
    method: 'get.call_legs_report',
    attempt: 1,
  });
});
