import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { catchError, fakeService, hang, refuse, type Answer } from '../test/fake-service.ts';
import { createClient, type ClientOptions } from './client.ts';
import { rpcMethod } from './method.ts';
import { retry } from './retry.ts';

const api = { retry: { internal_error: 'backoff', login_again: 'login' } } as const;
const read = rpcMethod<object, unknown>({ name: 'get.things', safe: true });
const write = rpcMethod<object, unknown>({ name: 'create.things' });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function connect(answer: Answer, options: Partial<ClientOptions> = {}) {
  const service = fakeService(answer);
  const hooks = [retry({ base: 100, maximum: 1000, attempts: 5, random: () => 1 })];
  return {
    ...service,
    client: createClient(api, {
      url: 'https://x.example',
      fetch: service.fetch,
      hooks,
      ...options,
    }),
  };
}

async function settle<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

const status = (code: number, headers?: Record<string, string>): Response =>
  new Response('', { status: code, ...(headers && { headers }) });

async function recordWaits(answer: Answer): Promise<number[]> {
  const times: number[] = [];
  const { client } = connect((request, count) => {
    times.push(Date.now());
    return answer(request, count);
  });
  await catchError(settle(read(client)));
  return times.slice(1).map((time, index) => time - times[index]!);
}

describe('calls of safe methods are repeated', () => {
  test.each([
    ['a connection that breaks', () => Promise.reject(new TypeError('fetch failed'))],
    ['a reply that is cut', () => new Response('{"jsonrpc":')],
    ['HTTP 408', () => status(408)],
    ['HTTP 429', () => status(429)],
    ['HTTP 500', () => status(500)],
    ['HTTP 502 with a page of HTML', () => new Response('<html>', { status: 502 })],
    ['HTTP 503', () => status(503)],
    [
      'an error that the document declares so',
      (request: never) => refuse(request, 'internal_error'),
    ],
  ])('after %s', async (_, fault) => {
    const { client, received } = connect((request, count) =>
      count < 3 ? fault(request as never) : 'done',
    );
    expect(await settle(read(client))).toBe('done');
    expect(received.map(({ id }) => id)).toEqual([1, 1, 1]);
  });
});

describe('calls are not repeated', () => {
  test.each([
    ['HTTP 400', () => status(400)],
    ['HTTP 404', () => status(404)],
    ['HTTP 501', () => status(501)],
    ['an error that is not declared so', (request: never) => refuse(request, 'forbidden')],
    [
      'an error whose mnemonic is a name of Object',
      (request: never) => refuse(request, 'constructor'),
    ],
    ['an error that wants a login', (request: never) => refuse(request, 'login_again')],
  ])('after %s', async (_, fault) => {
    const { client, received } = connect((request) => fault(request as never));
    await catchError(settle(read(client)));
    expect(received).toHaveLength(1);
  });

  test('of methods that are not safe', async () => {
    const { client, received } = connect(() => status(503));
    expect(await catchError(settle(write(client)))).toMatchObject({ kind: 'http', status: 503 });
    expect(received).toHaveLength(1);
  });

  test('more often than allowed; the last fault is thrown', async () => {
    const { client, received } = connect(() => status(503));
    expect(await catchError(settle(read(client)))).toMatchObject({ status: 503, attempt: 5 });
    expect(received).toHaveLength(5);
  });
});

describe('waits', () => {
  test('double up to the maximum, as an upper bound of a random time', async () => {
    expect(await recordWaits(() => status(503))).toEqual([100, 200, 400, 800]);
    const half = fakeService(() => status(503));
    const client = createClient(api, {
      url: 'https://x.example',
      fetch: half.fetch,
      hooks: [retry({ attempts: 3, base: 100, random: () => 0.5 })],
    });
    const begin = Date.now();
    await catchError(settle(read(client)));
    expect(Date.now() - begin).toBe(50 + 100);
  });

  test('are at least what Retry-After says in seconds', async () => {
    expect(
      await recordWaits((_, count) =>
        count === 1 ? status(429, { 'retry-after': '7' }) : status(400),
      ),
    ).toEqual([7000]);
  });

  test('are at least what Retry-After says as a date, by the clock of the server', async () => {
    const headers = {
      date: 'Wed, 21 Oct 2026 07:28:00 GMT',
      'retry-after': 'Wed, 21 Oct 2026 07:28:09 GMT',
    };
    expect(
      await recordWaits((_, count) => (count === 1 ? status(503, headers) : status(400))),
    ).toEqual([9000]);
  });

  test('are heeded in an error of JSON-RPC with a status of failure, too', async () => {
    const waits = await recordWaits((request, count) => {
      if (count > 1) return status(400);
      const body = { jsonrpc: '2.0', id: request.id, error: { code: 1, message: 'slow down' } };
      return Response.json(body, { status: 429, headers: { 'retry-after': '3' } });
    });
    expect(waits).toEqual([3000]);
  });

  test('longer than the time left end the call at once', async () => {
    const { client } = connect(() => status(503, { 'retry-after': '120' }));
    const begin = Date.now();
    expect(await catchError(settle(read(client, {}, { timeout: 60_000 })))).toMatchObject({
      status: 503,
      retryAfter: 120_000,
    });
    expect(Date.now()).toBe(begin);
  });

  test('longer than a timer counts are not cut to nothing', async () => {
    const { client, received } = connect(() => status(503, { 'retry-after': '99999999' }));
    const controller = new AbortController();
    const error = catchError(read(client, {}, { timeout: 0, signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(received).toHaveLength(1);
    controller.abort();
    expect(await error).toMatchObject({ kind: 'aborted' });
  });

  test('end with the deadline, which names the last fault', async () => {
    const { client } = connect((request, count) => (count === 1 ? status(503) : hang(request)));
    const error = await catchError(settle(read(client, {}, { timeout: 1000 })));
    expect(error).toMatchObject({ kind: 'deadline', attempt: 1, cause: { status: 503 } });
  });

  test('end with the signal, and leave nothing behind', async () => {
    const { client, received } = connect(() => status(503, { 'retry-after': '5' }));
    const controller = new AbortController();
    const error = catchError(read(client, {}, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    expect(await error).toMatchObject({ kind: 'aborted' });
    expect(vi.getTimerCount()).toBe(0);
    expect(received).toHaveLength(1);
  });
});
