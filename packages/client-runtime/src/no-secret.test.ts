import { describe, expect, test } from 'vitest';
import { catchError, fakeService, reply } from '../test/fake-service.ts';
import {
  api,
  createClientWithToken,
  expectClean,
  facts,
  failCall,
  login,
  password,
  token,
} from '../test/secrets.ts';
import { showError } from '../test/show-error.ts';
import { accessToken } from './access-token.ts';
import { ClientError } from './client-error.ts';
import { createClient } from './client.ts';
import { openConnection } from './connection.ts';
import * as everything from './index.ts';
import { limits } from './limits.ts';
import { listMethod } from './list-method.ts';
import { collect } from './rows.ts';
import { validation } from './validation.ts';

const list = listMethod<{
  row: { id: number };
  params: object;
  defaultField: 'id';
  hidden: never;
  result: object;
}>({
  name: 'get.list',
  token: 'access_token',
  list: { key: 'id', limit: ['limit', 1] },
});

const leaky = (): never => {
  const cause = Object.assign(new Error(`body was {"access_token":${JSON.stringify(token)}}`), {
    request: { password, headers: [login] },
  });
  throw new TypeError(`cannot send ${token} for ${login}:${password}`, { cause });
};

describe('no secret stands in an error:', () => {
  const cases: [kind: string, () => Promise<unknown>][] = [
    [
      'rpc',
      () =>
        failCall(
          createClientWithToken({
            fetch: fakeService((request) =>
              reply(request, {
                error: {
                  code: -1,
                  message: `wrong ${password}`,
                  data: {
                    mnemonic: 'm',
                    field: `x.${login}`,
                    value: token,
                    params: { [token]: [password] },
                  },
                },
              }),
            ).fetch,
          }),
        ),
    ],
    ['network', () => failCall(createClientWithToken({ fetch: leaky }))],
    [
      'http',
      () =>
        failCall(
          createClientWithToken({
            fetch: fakeService(
              () =>
                new Response(token, {
                  status: 302,
                  headers: {
                    location: `https://evil.example/?t=${encodeURIComponent(token)}&p=${encodeURIComponent(password)}`,
                  },
                }),
            ).fetch,
          }),
        ),
    ],
    [
      'reply',
      () =>
        failCall(
          createClientWithToken({
            fetch: fakeService(() => new Response(`${token} ${password}`)).fetch,
          }),
        ),
    ],
    [
      'reply',
      () =>
        failCall(
          createClientWithToken({
            fetch: fakeService((request) => reply(request, { id: password, result: token })).fetch,
          }),
        ),
    ],
    [
      'deadline',
      () => failCall(createClientWithToken({ fetch: () => new Promise(() => {}) }), { timeout: 5 }),
    ],
    [
      'aborted',
      () =>
        failCall(createClientWithToken({ fetch: () => new Promise(() => {}) }), {
          signal: AbortSignal.abort(),
        }),
    ],
    [
      'limit',
      () =>
        failCall(
          createClientWithToken({
            hooks: [limits(), accessToken(token)],
            fetch: fakeService((request) =>
              reply(request, {
                error: { code: 1, message: token, data: { mnemonic: 'spent', value: password } },
              }),
            ).fetch,
          }),
          { timeout: 1000 },
        ),
    ],
    [
      'read',
      () =>
        catchError(
          collect(
            createClientWithToken({
              fetch: fakeService(() => ({ data: [{ id: 1 }], metadata: { total_items: 5 } })).fetch,
            }),
            list,
            {},
          ),
        ),
    ],
    [
      'validation',
      () => {
        const issues = [
          { message: `${token} is too long`, field: 'access_token', value: password },
        ];
        const validate = { params: { 'login.user': () => ({ ok: false, issues }) as const } };
        return failCall(createClientWithToken({ hooks: [validation(validate, api)] }));
      },
    ],
    [
      'option',
      () =>
        catchError(
          (async () =>
            createClient(api, {
              url: `https://${encodeURIComponent(login)}:${encodeURIComponent(password)}@x.example`,
            }))(),
        ),
    ],
    [
      'option',
      () =>
        catchError(
          (async () =>
            openConnection(facts, {
              login,
              accessToken: '',
              url: 'https://x.example',
            } as never))(),
        ),
    ],
  ];

  test.each(cases)('%s', async (kind, run) => {
    const error = await run();
    expect(error).toMatchObject({ kind });
    expectClean(showError(error));
  });

  test('the cases above cover every class of errors that there is', async () => {
    const classes = Object.values(everything).filter(
      (value) => typeof value === 'function' && value.prototype instanceof ClientError,
    );
    const seen = await Promise.all(cases.map(async ([, run]) => (await run()) as object));
    expect(classes.length).toBeGreaterThan(8);
    expect(new Set(seen.map(({ constructor }) => constructor))).toEqual(new Set(classes));
  });
});
