import { afterEach, describe, expect, test, vi } from 'vitest';
import { catchError, fakeService, hang, refuse, type Answer } from '../test/fake-service.ts';
import { createClient } from './client.ts';
import { rpcMethod } from './method.ts';
import { retry } from './retry.ts';
import { session, type SessionFacts } from './session.ts';

const login = rpcMethod<{ login: string; password: string }, unknown>({ name: 'login.user' });
const logout = rpcMethod<object, unknown>({ name: 'logout.user', token: 'access_token' });
const read = rpcMethod<object, unknown>({ name: 'get.things', safe: true, token: 'access_token' });
const write = rpcMethod<object, unknown>({ name: 'create.things', token: 'access_token' });
const ping = rpcMethod<object, unknown>({ name: 'ping' });
const facts: SessionFacts = {
  login,
  logout,
  credentials: ['login', 'password'],
  token: 'access_token',
};

afterEach(() => vi.useRealTimers());

/** A service with sessions: tokens are `session-<n>`, and only the ones in `valid` are good. */
function setUp(override: Answer = () => undefined) {
  const valid = new Set<unknown>();
  let logins = 0;
  const service = fakeService(async (request, count) => {
    const special = await override(request, count);
    if (special !== undefined) return special;
    if (request.method === 'login.user') {
      const token = `session-${++logins}`;
      valid.add(token);
      return { data: { access_token: token, expire_at: 1 } };
    }
    if (request.method === 'ping') return 'pong';
    const token = request.params?.['access_token'];
    if (!valid.has(token))
      return refuse(
        request,
        'access_token_expired',
        { field: 'access_token', value: token },
        -32_001,
      );
    if (request.method === 'logout.user') valid.delete(token);
    return { data: token };
  });
  const account = session(facts, { login: 'me', password: 'hunter2' });
  const client = createClient(
    { retry: { access_token_expired: 'login' }, secrets: ['access_token', 'login', 'password'] },
    { url: 'https://x.example', fetch: service.fetch, hooks: [account.hook, retry({ base: 1 })] },
  );
  const names = (): string[] => service.received.map(({ method }) => method);
  return { ...service, client, account, valid, names };
}

describe('a session', () => {
  test('is opened by the first call that needs it, once for all parallel ones', async () => {
    const { client, names } = setUp();
    await ping(client);
    expect(names()).toEqual(['ping']);
    const results = await Promise.all(Array.from({ length: 100 }, () => read(client)));
    expect(new Set(results.map((result) => JSON.stringify(result)))).toEqual(
      new Set(['{"data":"session-1"}']),
    );
    expect(names().filter((name) => name === 'login.user')).toHaveLength(1);
  });

  test('that has expired is opened again once, for 100 parallel calls', async () => {
    const { client, names, valid } = setUp();
    await read(client);
    valid.clear();
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, index) => (index % 2 ? read(client) : write(client))),
    );
    expect(results).toEqual(Array.from({ length: 100 }, () => ({ data: 'session-2' })));
    expect(names().filter((name) => name === 'login.user')).toHaveLength(2);
  });

  test('is opened again for calls that fail late, when another has done so already', async () => {
    const gates: (() => void)[] = [];
    const { client, names, valid } = setUp((request) => {
      if (request.params?.['slow'] !== true || request.params['access_token'] !== 'session-1')
        return undefined;
      return new Promise((resolve) => gates.push(() => resolve(undefined)));
    });
    await read(client);
    valid.clear();
    const late = read(client, { slow: true });
    await read(client);
    gates.forEach((open) => open());
    expect(await late).toEqual({ data: 'session-2' });
    expect(names().filter((name) => name === 'login.user')).toHaveLength(2);
  });

  test('that is refused as soon as it is open is opened again, more and more slowly, for a while', async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { client, names } = setUp((request) =>
      request.method === 'login.user'
        ? undefined
        : refuse(request, 'access_token_expired', {}, -32_001),
    );
    const start = Date.now();
    const failed = Promise.all(Array.from({ length: 100 }, () => catchError(read(client))));
    await vi.runAllTimersAsync();
    for (const error of await failed) {
      expect(error).toMatchObject({ mnemonic: 'access_token_expired' });
    }
    expect(names().filter((name) => name === 'login.user')).toHaveLength(5);
    expect(Date.now() - start).toBeGreaterThanOrEqual(300 + 600 + 1200);
    vi.restoreAllMocks();
  });

  test('that ends again and again is opened again and again', async () => {
    let count = 0;
    const { client, valid } = setUp((request) => {
      if (request.method !== 'login.user' && ++count % 3 === 0) valid.clear();
      return undefined;
    });
    for (let call = 0; call < 30; call++) {
      expect(await read(client)).toMatchObject({ data: expect.stringContaining('session-') });
    }
  });

  test('that is closed while a call waits to open it again stays closed', async () => {
    vi.useFakeTimers();
    const { client, account, names } = setUp((request) =>
      request.method === 'login.user'
        ? undefined
        : refuse(request, 'access_token_expired', {}, -32_001),
    );
    const failed = catchError(read(client));
    await vi.advanceTimersByTimeAsync(0);
    await account.close();
    await vi.runAllTimersAsync();
    expect(await failed).toMatchObject({ mnemonic: 'access_token_expired' });
    expect(names().filter((name) => name === 'login.user')).toHaveLength(2);
  });

  test('that cannot be opened fails all waiting calls, and the next call tries again', async () => {
    let isWrong = true;
    const { client, names } = setUp((request) =>
      request.method === 'login.user' && isWrong
        ? refuse(request, 'auth_error', { value: 'hunter2' }, -32_001)
        : undefined,
    );
    const failed = await Promise.all(Array.from({ length: 10 }, () => catchError(read(client))));
    for (const error of failed)
      expect(error).toMatchObject({ mnemonic: 'auth_error', value: '[redacted]' });
    expect(names()).toEqual(['login.user']);
    isWrong = false;
    expect(await read(client)).toEqual({ data: 'session-1' });
  });

  test('survives a fault on the way of its login', async () => {
    const { client } = setUp((request, count) =>
      count < 3 ? new Response('', { status: 503 }) : undefined,
    );
    expect(await read(client)).toEqual({ data: 'session-1' });
  });

  test('is not tied to the signal of the call that opened it', async () => {
    let open: (() => void) | undefined;
    const { client } = setUp((request) =>
      request.method === 'login.user'
        ? new Promise((resolve) => {
            open = () => resolve(undefined);
          })
        : undefined,
    );
    const controller = new AbortController();
    const first = catchError(read(client, {}, { signal: controller.signal }));
    const second = read(client);
    await vi.waitFor(() => expect(open).toBeDefined());
    controller.abort();
    expect(await first).toMatchObject({ kind: 'aborted' });
    open?.();
    expect(await second).toEqual({ data: 'session-1' });
  });

  test('whose login hangs ends with the deadline of the call, and at last with its own', async () => {
    vi.useFakeTimers();
    const { client } = setUp(hang);
    const call = catchError(read(client, {}, { timeout: 100 }));
    await vi.advanceTimersByTimeAsync(100);
    expect(await call).toMatchObject({ kind: 'deadline', method: 'get.things' });
    const patient = catchError(read(client, {}, { timeout: 0 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await patient).toMatchObject({ kind: 'deadline', method: 'login.user' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is closed with logout, once, and only if it was opened', async () => {
    const { client, account, names, valid } = setUp();
    await account.close();
    expect(names()).toEqual([]);
    await read(client);
    await account.close();
    await account.close();
    expect(names()).toEqual(['login.user', 'get.things', 'logout.user']);
    expect(valid.size).toBe(0);
  });

  test('that is over already is closed without an error; other faults are told', async () => {
    const { client, account, valid } = setUp();
    await read(client);
    valid.clear();
    await account.close();
    const broken = setUp(({ method }) =>
      method === 'logout.user' ? new Response('', { status: 500 }) : undefined,
    );
    await read(broken.client);
    expect(await catchError(broken.account.close())).toMatchObject({ kind: 'http', status: 500 });
  });

  test('leaves calls alone that bring their own token', async () => {
    const { client, names, valid } = setUp();
    valid.add('mine');
    expect(await read(client, { access_token: 'mine' })).toEqual({ data: 'mine' });
    expect(names()).toEqual(['get.things']);
  });
});
