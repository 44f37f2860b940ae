import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { catchError, fakeService, reply } from '../test/fake-service.ts';
import { expectNoSecret, showError } from '../test/show-error.ts';
import { accessToken } from './access-token.ts';
import { openConnection } from './connection.ts';
import { createClient, type ClientOptions, type RpcClient } from './client.ts';
import { limits } from './limits.ts';
import { listMethod } from './list-method.ts';
import { rpcMethod } from './method.ts';
import { collect } from './rows.ts';
import { validation } from './validation.ts';
import { batchTransport } from './batch-transport.ts';
import { ClientError } from './client-error.ts';
import { fetchTransport } from './fetch-transport.ts';
import type { Hook } from './hook.ts';
import * as everything from './index.ts';
import { retry } from './retry.ts';
import { nodeTransport } from './node.ts';
import { webSocketTransport, type SocketLike } from './index.ts';

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

const expectClean = (text: string): void => expectNoSecret(text, [token, password, login]);

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

  test('also where a header carries it', async () => {
    const headers = { Authorization: `Bearer ${password}` };
    const fetch = (): never => {
      throw new Error(`bad header ${headers.Authorization}, that is ${password}`);
    };
    const error = await catchError(
      read(createClient({}, { url: 'https://x.example', headers, fetch })),
    );
    expect(error).toMatchObject({ kind: 'network' });
    expectClean(showError(error));
  });

  test('and none in a printed client', () => {
    const facts = {
      api,
      servers: {},
      session: { login: signIn, credentials: ['login', 'password'], token: 'access_token' },
    };
    const options = { url: 'https://x.example', login, password, headers: { 'X-Api-Key': token } };
    expectClean(inspect(openConnection(facts, options), { depth: Infinity, showHidden: true }));
    expectClean(JSON.stringify(openConnection(facts, options)));
  });

  test('whatever carries the call', async () => {
    const quote = (body: string): string =>
      JSON.stringify({
        jsonrpc: '2.0',
        id: null,
        error: { code: -1, message: body, data: [body] },
      });
    const quoting = createServer((incoming, outgoing) => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (part: string) => (body += part));
      incoming.on('end', () => outgoing.writeHead(400).end(quote(body)));
    });
    await new Promise<void>((resolve) => quoting.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(quoting.address() as AddressInfo).port}/`;
    const overNode = nodeTransport(api, { url, headers: { Authorization: `Basic ${password}` } });
    class Quoting extends EventTarget {
      constructor() {
        super();
        queueMicrotask(() => this.dispatchEvent(new Event('open')));
      }
      send(text: string): void {
        this.dispatchEvent(new MessageEvent('message', { data: quote(text) }));
      }
      close(): void {}
    }
    const socket = webSocketTransport(api, {
      url: 'wss://x.example',
      WebSocket: Quoting as unknown as new () => SocketLike,
    });
    const transports = [
      fetchTransport(api, { url }),
      overNode,
      batchTransport(api, { url }),
      batchTransport(api, { url, exchange: overNode.exchange }),
      socket.transport,
    ];
    for (const transport of transports) {
      const error = await call(createClient(api, { transport, hooks: [accessToken(token)] }));
      expect(error).toMatchObject({ kind: 'rpc', message: expect.stringContaining('[redacted]') });
      expectClean(showError(error));
    }
    quoting.closeAllConnections();
    await new Promise((resolve) => quoting.close(resolve));
    for (const transport of [overNode, fetchTransport(api, { url })]) {
      const error = await call(createClient(api, { transport, hooks: [accessToken(token)] }));
      expect(error).toMatchObject({ kind: 'network' });
      expectClean(showError(error));
    }
  });

  test('however deep in its causes, also when the deadline names the last fault', async () => {
    const fetch = (): never => {
      let fault: unknown = { note: `${login} ${password}`, params };
      for (let depth = 0; depth < 12; depth++) fault = new Error(`at ${token}`, { cause: fault });
      throw fault;
    };
    const hooks = [accessToken(token), retry({ base: 60_000, random: () => 1 })];
    const error = await call(withToken({ fetch, hooks }), { timeout: 30 });
    expectClean(showError(error));
    const safe = rpcMethod<object, unknown>({ name: 'login.user', safe: true });
    const patient = [accessToken(token), retry({ base: 20, random: () => 1 })];
    const late = await catchError(
      safe(withToken({ fetch, hooks: patient }), params, { timeout: 50 }),
    );
    expect(late).toMatchObject({ kind: expect.stringMatching(/deadline|network/) });
    expectClean(showError(late));
  });

  test('nor in what hooks of a user see of a request', async () => {
    const printed: string[] = [];
    const print: Hook = (next) => (request) => {
      printed.push(
        inspect(request, { depth: Infinity, showHidden: true }),
        JSON.stringify(request),
      );
      printed.push(`${String(request.params['password'])}`, request.method.name);
      return next(request);
    };
    const { fetch, received } = fakeService(({ method }) =>
      method === 'login.user' ? { access_token: token } : 'done',
    );
    const facts = {
      api,
      servers: {},
      session: { login: signIn, credentials: ['login', 'password'], token: 'access_token' },
    };
    const options = { url: 'https://x.example', login, password, fetch, hooks: [print] };
    const { client } = openConnection(facts, options as never);
    await read(client);
    await signIn(client, { login, password });
    await read(client, { access_token: token });
    expect(received.map(({ params: sent }) => sent)).toEqual([
      { login, password },
      { access_token: token },
      { login, password },
      { access_token: token },
    ]);
    expect(printed).toContain('login.user');
    expect(printed).toContain('[redacted]');
    expectClean(printed.join('\n'));
  });
});
