import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { catchError, fakeService, hang, refuse, reply } from '../test/fake-service.ts';
import { createClient } from './client.ts';
import { rpcMethod } from './method.ts';
import type { Hook } from './hook.ts';

const url = 'https://api.example.com/v1';
const echo = rpcMethod<{ text?: string }, unknown>({ name: 'echo', safe: true });

const stuck: Hook = () => () => new Promise(() => {});
const cache: Hook = () => async () => ({ result: 'kept' });
const shout: Hook = (next) => async (request) => {
  const text = String(request.params['text']).toUpperCase();
  const { result } = await next({ ...request, params: { text } });
  return { result: `${String(result)}!` };
};

describe('a call', () => {
  test('sends a JSON-RPC request by name and gives the result', async () => {
    const { fetch, received } = fakeService(({ params }) => params);
    const client = createClient({}, { url, fetch });
    expect(await echo(client, { text: 'é' })).toEqual({ text: 'é' });
    expect(JSON.parse(received[0]!.text)).toEqual({
      jsonrpc: '2.0',
      id: 1,
      method: 'echo',
      params: { text: 'é' },
    });
    expect(received[0]!.init).toMatchObject({ method: 'POST', redirect: 'manual' });
  });

  test('leaves params out when there are none, and counts its ids', async () => {
    const { fetch, received } = fakeService(() => true);
    const client = createClient({}, { url, fetch });
    await echo(client);
    await echo(client, {});
    expect(received.map(({ text }) => text)).toEqual([
      '{"jsonrpc":"2.0","id":1,"method":"echo"}',
      '{"jsonrpc":"2.0","id":2,"method":"echo"}',
    ]);
  });

  test('takes ids from the caller', async () => {
    const { fetch, received } = fakeService(() => true);
    await echo(createClient({}, { url, fetch, nextId: () => 'a-1' }));
    expect(received[0]!.id).toBe('a-1');
  });

  test('puts params in order for methods that take them by position', async () => {
    const { fetch, received } = fakeService(() => true);
    const client = createClient({}, { url, fetch });
    const add = rpcMethod<{ a: number; b?: number; c?: number }, boolean>({
      name: 'add',
      positions: ['a', 'b', 'c'],
    });
    await add(client, { a: 1, c: 3 });
    await add(client, { b: 2, a: 1 });
    expect(received.map(({ params }) => params)).toEqual([
      [1, null, 3],
      [1, 2],
    ]);
  });

  test('can be a notification: no id, no result', async () => {
    const { fetch, received } = fakeService(() => new Response(null, { status: 204 }));
    const note = rpcMethod<{ text: string }, void>({ name: 'note', notification: true });
    expect(await note(createClient({}, { url, fetch }), { text: 'x' })).toBeUndefined();
    expect(received[0]!.text).toBe('{"jsonrpc":"2.0","method":"note","params":{"text":"x"}}');
  });

  test('of a notification that the service refuses is an error', async () => {
    const { fetch } = fakeService((request) => refuse(request, 'notifications_not_supported'));
    const note = rpcMethod<object, void>({ name: 'note', notification: true });
    expect(await catchError(note(createClient({}, { url, fetch })))).toMatchObject({
      kind: 'rpc',
      mnemonic: 'notifications_not_supported',
      requestId: undefined,
    });
  });
});

describe('the deadline', () => {
  test('ends a call that hangs, and says so', async () => {
    vi.useFakeTimers();
    const { fetch } = fakeService(hang);
    const error = catchError(echo(createClient({}, { url, fetch, timeout: 500 })));
    await vi.advanceTimersByTimeAsync(500);
    expect(await error).toMatchObject({ kind: 'deadline', method: 'echo', requestId: 1 });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test('holds even when a hook ignores the signal', async () => {
    vi.useFakeTimers();
    const client = createClient({}, { url, hooks: [stuck] });
    const error = catchError(echo(client, {}, { timeout: 50 }));
    await vi.advanceTimersByTimeAsync(50);
    expect(await error).toMatchObject({ kind: 'deadline' });
    vi.useRealTimers();
  });

  test.each([Number.NaN, -1, 'soon', '5'])(
    'of %s is refused, not taken for none',
    async (timeout) => {
      const { fetch, received } = fakeService(() => 1);
      const given = { timeout: timeout as number };
      const refusal = { kind: 'option', message: 'timeout: expected a number of milliseconds' };
      const client = createClient({}, { url, fetch });
      expect(await catchError(echo(client, {}, given))).toMatchObject(refusal);
      const another = createClient({}, { url, fetch, ...given });
      expect(await catchError(echo(another))).toMatchObject(refusal);
      expect(received).toEqual([]);
    },
  );

  test('can be switched off, and can be longer than a timer counts', async () => {
    const { fetch } = fakeService(() => 1);
    const client = createClient({}, { url, fetch });
    expect(await echo(client, {}, { timeout: 0 })).toBe(1);
    expect(await echo(client, {}, { timeout: 2 ** 40 })).toBe(1);
  });
});

describe('the signal', () => {
  test('ends a call with its reason as the cause', async () => {
    const { fetch } = fakeService(hang);
    const controller = new AbortController();
    const error = catchError(
      echo(createClient({}, { url, fetch }), {}, { signal: controller.signal }),
    );
    controller.abort(new Error('user left'));
    expect(await error).toMatchObject({ kind: 'aborted', cause: new Error('user left') });
  });

  test('that was aborted before sends nothing', async () => {
    const { fetch, received } = fakeService(() => 1);
    const call = echo(createClient({}, { url, fetch }), {}, { signal: AbortSignal.abort() });
    expect(await catchError(call)).toMatchObject({ kind: 'aborted' });
    expect(received).toEqual([]);
  });

  test('keeps no listener of calls that have ended', async () => {
    const { fetch } = fakeService((_, count) => (count % 3 === 0 ? new Response('') : 1));
    const client = createClient({}, { url, fetch });
    const { signal } = new AbortController();
    const calls = Array.from({ length: 300 }, () => echo(client, {}, { signal }));
    expect(getEventListeners(signal, 'abort')).toHaveLength(300);
    await Promise.allSettled(calls);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('hooks', () => {
  test('wrap the transport like an onion, the first one outermost', async () => {
    const seen: string[] = [];
    const layer =
      (name: string): Hook =>
      (next) =>
      async (request) => {
        seen.push(`${name} in`);
        const response = await next(request);
        seen.push(`${name} out`);
        return response;
      };
    const { fetch } = fakeService(() => 1);
    await echo(createClient({}, { url, fetch, hooks: [layer('a'), layer('b')] }));
    expect(seen).toEqual(['a in', 'b in', 'b out', 'a out']);
  });

  test('can change the request and the response, and can answer themselves', async () => {
    const { fetch, received } = fakeService(({ params }) => params!['text']);
    expect(await echo(createClient({}, { url, fetch, hooks: [shout] }), { text: 'hi' })).toBe(
      'HI!',
    );
    expect(await echo(createClient({}, { url, fetch, hooks: [cache] }))).toBe('kept');
    expect(received).toHaveLength(1);
  });
});

describe('a reply', () => {
  test.each([
    [
      'with another id',
      (request: never) => reply(request, { id: 99, result: 1 }),
      /with id 1, got another id/,
    ],
    ['without result and error', (request: never) => reply(request, {}), /got no result/],
    ['that is cut short', () => new Response('{"jsonrpc":"2.0","id":1,"resu'), /no JSON/],
    ['that is empty', () => new Response(''), /no JSON/],
    ['that is null', () => new Response('null'), /no result/],
  ])('%s is no result', async (_, answer, message) => {
    const { fetch } = fakeService((request) => answer(request as never));
    const error = await catchError(echo(createClient({}, { url, fetch })));
    expect(error).toMatchObject({
      kind: 'reply',
      retry: 'backoff',
      message: expect.stringMatching(message),
    });
  });

  test('may be null', async () => {
    const { fetch } = fakeService(() => null);
    expect(await echo(createClient({}, { url, fetch }))).toBeNull();
  });

  test('larger than allowed is refused, with or without an announced length', async () => {
    const big = 'x'.repeat(2000);
    const announced = fakeService((request) => {
      const text = JSON.stringify({ jsonrpc: '2.0', id: request.id, result: big });
      return new Response(text, { headers: { 'content-length': String(text.length) } });
    });
    const streamed = fakeService(() => big);
    for (const { fetch } of [announced, streamed]) {
      const error = await catchError(echo(createClient({}, { url, fetch, maximumBytes: 1000 })));
      expect(error).toMatchObject({
        kind: 'reply',
        retry: 'never',
        message: expect.stringContaining('`maximumBytes`'),
      });
    }
  });

  test('that announces too much is refused before any of it has come', async () => {
    const silent = new ReadableStream();
    const { fetch } = fakeService(
      () => new Response(silent, { headers: { 'content-length': '2000' } }),
    );
    const error = await catchError(echo(createClient({}, { url, fetch, maximumBytes: 1000 })));
    expect(error).toMatchObject({ kind: 'reply', retry: 'never' });
  });

  test('to another call is a fault of the reply; with a status of failure, of the server', async () => {
    const refusal = { id: 99, error: { code: 1, message: 'no' } };
    const { fetch } = fakeService((request, count) =>
      reply(request, refusal, { status: count === 1 ? 200 : 503 }),
    );
    const client = createClient({}, { url, fetch });
    expect(await catchError(echo(client))).toMatchObject({ kind: 'reply', retry: 'backoff' });
    expect(await catchError(echo(client))).toMatchObject({ kind: 'http', status: 503 });
  });

  test.each([{ toString: null, valueOf: null }, [], 7, null])(
    'with %j for a mnemonic is known by its code',
    async (mnemonic) => {
      const { fetch } = fakeService((request) =>
        reply(request, { error: { code: -32_001, message: 'no', data: { mnemonic } } }),
      );
      const client = createClient({ retry: { '-32001': 'login' } }, { url, fetch });
      const refusal = { kind: 'rpc', code: -32_001, mnemonic: undefined, retry: 'login' };
      expect(await catchError(echo(client))).toMatchObject(refusal);
    },
  );

  test('is measured unpacked: what its length says of a packed one counts for nothing', async () => {
    const text = JSON.stringify({ jsonrpc: '2.0', id: 1, result: 'x'.repeat(2000) });
    const packed = { 'content-length': '50', 'content-encoding': 'gzip' };
    const visible = new Response(text, { headers: packed });
    // To a page from elsewhere a browser does not show how a reply is packed.
    const hidden = new Response(text, { headers: { 'content-length': '50' } });
    Object.defineProperty(hidden, 'type', { value: 'cors' });
    for (const response of [visible, hidden]) {
      const { fetch } = fakeService(() => response);
      const error = await catchError(echo(createClient({}, { url, fetch, maximumBytes: 1000 })));
      expect(error).toMatchObject({ kind: 'reply', retry: 'never' });
    }
  });

  test('split inside a character is put together again', async () => {
    const bytes = new TextEncoder().encode('{"jsonrpc":"2.0","id":1,"result":"Zoë ☎"}');
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const { fetch } = fakeService(() => new Response(stream));
    expect(await echo(createClient({}, { url, fetch }))).toBe('Zoë ☎');
  });
});

describe('a redirect', () => {
  test('is refused and named, because the body carries the token', async () => {
    const { fetch, received } = fakeService(
      () => new Response(null, { status: 307, headers: { location: 'https://evil.example/' } }),
    );
    const error = await catchError(echo(createClient({}, { url, fetch })));
    expect(error).toMatchObject({ kind: 'http', status: 307, retry: 'never' });
    expect(String(error)).toContain('redirects to https://evil.example, not followed');
    expect(received).toHaveLength(1);
  });
});

describe('an address', () => {
  test.each(['', 'api.example.com', 'ftp://example.com', 'https://me:hunter2@example.com'])(
    '%s is refused without being repeated',
    (address) => {
      expect(() => createClient({}, { url: address })).toThrow(/url: expected an http/);
      expect(() => createClient({}, { url: address })).not.toThrow(/hunter2/);
    },
  );
});
