import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catchError, fakeService, reply } from '../test/fake-service.ts';
import { accessToken } from './access-token.ts';
import { openConnection } from './connection.ts';
import { createClient, type ClientOptions, type RpcClient } from './client.ts';
import { limits } from './limits.ts';
import { listMethod } from './list-method.ts';
import { rpcMethod } from './method.ts';
import { collect } from './rows.ts';
import { validation } from './validation.ts';
import { createRedact, redactValue } from './redact.ts';

const token = 'tok"en\\with ünusual/chars+=';
const password = 'hunter2-&?';
const login = 'someone@example.com';
const api = { secrets: ['access_token', 'login', 'password'], retry: { spent: 'reset' } } as const;
const read = rpcMethod<object, unknown>({ name: 'get.things', token: 'access_token' });
const signIn = rpcMethod<object, unknown>({ name: 'login.user' });
const list = listMethod<{
  row: { id: number };
  params: object;
  defaultField: 'id';
  envelope: object;
}>({
  name: 'get.list',
  token: 'access_token',
  list: { key: 'id', limit: ['limit', 1] },
});

/** Every way in which an error reaches an eye or a log. */
function show(error: unknown): string {
  const texts: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause) {
    texts.push(current.message, String(current.stack), JSON.stringify(current), String(current));
    texts.push(JSON.stringify(Object.getOwnPropertyDescriptors(current)));
  }
  return [...texts, inspect(error, { depth: Infinity, showHidden: true, getters: true })].join(
    '\n',
  );
}

function expectNoSecret(text: string): void {
  for (const secret of [token, password, login]) {
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) {
      expect(text).not.toContain(form);
      expect(text).not.toContain(JSON.stringify(form).slice(1, -1));
    }
  }
}

const leaky = (): never => {
  const cause = Object.assign(new Error(`body was {"access_token":${JSON.stringify(token)}}`), {
    request: { password, headers: [login] },
  });
  throw new TypeError(`cannot send ${token} for ${login}:${password}`, { cause });
};
const params = { login, password, access_token: token };
const withToken = (options: Partial<ClientOptions> = {}): RpcClient =>
  createClient(api, { url: 'https://x.example', hooks: [accessToken(token)], ...options });
const call = (client: RpcClient, options = {}) => catchError(signIn(client, params, options));

describe('no secret stands in an error:', () => {
  const cases: [kind: string, () => Promise<unknown>][] = [
    [
      'rpc',
      () =>
        call(
          withToken({
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
    ['network', () => call(withToken({ fetch: leaky }))],
    [
      'http',
      () =>
        call(
          withToken({
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
        call(withToken({ fetch: fakeService(() => new Response(`${token} ${password}`)).fetch })),
    ],
    [
      'reply',
      () =>
        call(
          withToken({
            fetch: fakeService((request) => reply(request, { id: password, result: token })).fetch,
          }),
        ),
    ],
    ['deadline', () => call(withToken({ fetch: () => new Promise(() => {}) }), { timeout: 5 })],
    [
      'aborted',
      () =>
        call(withToken({ fetch: () => new Promise(() => {}) }), { signal: AbortSignal.abort() }),
    ],
    [
      'limit',
      () =>
        call(
          withToken({
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
            withToken({
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
        return call(withToken({ hooks: [validation(validate, api)] }));
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
            openConnection(
              {
                api,
                servers: {},
                session: {
                  login: signIn,
                  credentials: ['login', 'password'],
                  token: 'access_token',
                },
              },
              { login, accessToken: '', url: 'https://x.example' } as never,
            ))(),
        ),
    ],
  ];

  test.each(cases)('%s', async (kind, run) => {
    const error = await run();
    expect(error).toMatchObject({ kind });
    expectNoSecret(show(error));
  });

  test('the cases above cover every kind of error', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const files = readdirSync(import.meta.dirname).filter(
      (name) => name.endsWith('.ts') && !name.includes('.test'),
    );
    const declared = files.flatMap((name) =>
      [
        ...readFileSync(`${import.meta.dirname}/${name}`, 'utf8').matchAll(
          /readonly kind = '(\w+)'/g,
        ),
      ].map((match) => match[1]),
    );
    expect(new Set(cases.map(([kind]) => kind))).toEqual(new Set(declared));
  });

  test('also where a header carries it', async () => {
    const headers = { Authorization: `Bearer ${password}` };
    const fetch = (): never => {
      throw new Error(`bad header ${headers.Authorization}, that is ${password}`);
    };
    const error = await catchError(
      read(createClient({}, { url: 'https://x.example', headers, fetch })),
    );
    expect(error).toMatchObject({ kind: 'network' });
    expectNoSecret(show(error));
  });

  test('and none in a printed client', () => {
    const facts = {
      api,
      servers: {},
      session: { login: signIn, credentials: ['login', 'password'], token: 'access_token' },
    };
    const options = { url: 'https://x.example', login, password, headers: { 'X-Api-Key': token } };
    expectNoSecret(inspect(openConnection(facts, options), { depth: Infinity, showHidden: true }));
    expectNoSecret(JSON.stringify(openConnection(facts, options)));
  });
});

describe('redaction', () => {
  test('takes any secret out of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, unit: 'binary' }),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          fc.pre(!'[redacted]'.includes(secret));
          expect(createRedact([secret])(before + secret + after)).not.toContain(secret);
        },
      ),
    );
  });

  test('of a short secret leaves words alone that contain it', () => {
    expect(createRedact(['in'])('login in "in" within')).toBe(
      'login [redacted] "[redacted]" within',
    );
  });

  test('gives values without secrets back as they are', () => {
    const cause = Object.assign(new Error('plain'), { list: [1, { a: null }] });
    expect(redactValue(cause, createRedact(['secret']))).toBe(cause);
  });

  test('ends in values that contain themselves', () => {
    const loop: Record<string, unknown> = { secret: 'secret' };
    loop['self'] = loop;
    expect(inspect(redactValue(loop, createRedact(['secret'])), { depth: 20 })).not.toContain(
      "'secret'",
    );
  });
});
