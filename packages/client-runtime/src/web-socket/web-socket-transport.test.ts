import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { catchError } from '../../test/fake-service.ts';
import { answerText } from '../../test/json-rpc-server.ts';
import { createClient } from '../client.ts';
import { rpcMethod } from '../method.ts';
import { retry } from '../retry.ts';
import type { WebSocketOptions } from './web-socket-options.ts';
import { webSocketTransport } from './web-socket-transport.ts';

const add = rpcMethod<{ a: number; b: number }, number>({ name: 'add', safe: true });
const silent = rpcMethod<{}, void>({ name: 'silent' });
const note = rpcMethod<{ text: string }, void>({ name: 'note', notification: true });

let server: WebSocketServer | undefined;
let close: (() => void) | undefined;
afterEach(async () => {
  close?.();
  for (const socket of server?.clients ?? []) socket.terminate();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

const noted: string[] = [];
const methods = {
  add: ({ a, b }: { a: number; b: number }) => a + b,
  note: ({ text }: { text: string }) => void noted.push(text),
};

async function setUp(options: Partial<WebSocketOptions> = {}) {
  const running = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server = running;
  const received: string[] = [];
  running.on('connection', (socket, request: IncomingMessage) => {
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      received.push(text);
      if (text.includes('"silent"')) return;
      void answerText(text, methods, request.headers).then((reply) => reply && socket.send(reply));
    });
  });
  await new Promise((resolve) => running.once('listening', resolve));
  const url = `ws://127.0.0.1:${(running.address() as AddressInfo).port}/`;
  const socket = webSocketTransport({}, { url, ...options });
  close = () => socket.close();
  const client = createClient(
    {},
    { transport: socket.transport, hooks: [retry({ random: () => 0 })] },
  );
  const tell = (message: unknown): void => {
    for (const each of running.clients) each.send(JSON.stringify(message));
  };
  return { url, socket, client, tell, received, running };
}

test.each([
  ['the global WebSocket', {}],
  ['that of ws', { WebSocket: WebSocket as unknown as NonNullable<WebSocketOptions['WebSocket']> }],
])('calls go over one connection, many at a time, through %s', async (_name, options) => {
  const { client, running, received } = await setUp(options);
  const sums = Array.from({ length: 100 }, (_, a) => add(client, { a, b: 1 }));
  expect(await Promise.all(sums)).toEqual(Array.from({ length: 100 }, (_, a) => a + 1));
  await note(client, { text: 'hello' });
  await expect.poll(() => noted.splice(0)).toContain('hello');
  expect(running.clients.size).toBe(1);
  expect(received).toHaveLength(101);
});

test('notifications of the server come as they are sent, to those who asked for them', async () => {
  const { client, socket, tell } = await setUp();
  const all = socket.notifications();
  const some = socket.notifications('call.ended');
  await add(client, { a: 1, b: 1 });
  tell({ jsonrpc: '2.0', method: 'call.started', params: { id: 1 } });
  tell([
    { jsonrpc: '2.0', method: 'call.ended', params: { id: 1 } },
    { jsonrpc: '2.0', method: 'call.ended', params: { id: 2 } },
  ]);
  const seen = [];
  for await (const notification of all) {
    seen.push(notification);
    if (seen.length === 3) break;
  }
  expect(seen.map(({ method }) => method)).toEqual(['call.started', 'call.ended', 'call.ended']);
  expect((await some.next()).value).toEqual({ method: 'call.ended', params: { id: 1 } });
  socket.close();
  expect((await some.next()).value).toEqual({ method: 'call.ended', params: { id: 2 } });
  expect((await some.next()).done).toBe(true);
});

test('declared notifications have the params of their method, by name', async () => {
  const { client, socket, tell } = await setUp();
  const started = rpcMethod<{ id: number; by?: string }, void>({
    name: 'call.started',
    notification: true,
    positions: ['id', 'by'],
  });
  const heard = socket.notifications(started);
  await add(client, { a: 1, b: 1 });
  tell({ jsonrpc: '2.0', method: 'call.ended', params: [7] });
  tell({ jsonrpc: '2.0', method: 'call.started', params: [1, 'me'] });
  tell({ jsonrpc: '2.0', method: 'call.started', params: { id: 2 } });
  for (const expected of [{ id: 1, by: 'me' }, { id: 2 }]) {
    const { value } = await heard.next();
    expect(value && value.params.id).toBe(expected.id);
    expect(value?.params).toEqual(expected);
  }
  socket.close();
});

test('a lost connection fails what waits, and safe calls go over a new one', async () => {
  const { client, socket, running } = await setUp();
  const listening = socket.notifications();
  const pending = catchError(silent(client));
  expect(await add(client, { a: 1, b: 1 })).toBe(2);
  for (const each of running.clients) each.terminate();
  expect(await pending).toMatchObject({ kind: 'network', method: 'silent' });
  expect(await catchError(listening.next())).toMatchObject({ kind: 'network' });
  expect(await add(client, { a: 2, b: 2 })).toBe(4);
});

test('a reader that is too slow is told, not served a gap', async () => {
  const { client, socket, tell } = await setUp({ maximumWaiting: 2 });
  const slow = socket.notifications();
  await add(client, { a: 1, b: 1 });
  for (let id = 0; id < 3; id++) tell({ jsonrpc: '2.0', method: 'tick', params: { id } });
  await add(client, { a: 1, b: 1 });
  expect((await slow.next()).value).toMatchObject({ params: { id: 0 } });
  expect((await slow.next()).value).toMatchObject({ params: { id: 1 } });
  expect(await catchError(slow.next())).toMatchObject({ kind: 'reply' });
  expect((await slow.next()).done).toBe(true);
});

test('a server that asks is told that there is nothing to ask for; garble ends the connection', async () => {
  const { client, tell, received, running } = await setUp();
  await add(client, { a: 1, b: 1 });
  tell({ jsonrpc: '2.0', id: 'x', method: 'who' });
  await expect.poll(() => received.at(-1)).toContain('-32601');
  const pending = catchError(silent(client));
  await expect.poll(() => received.at(-1)).toContain('silent');
  for (const each of running.clients) each.send('{"jsonrpc"');
  expect(await pending).toMatchObject({ kind: 'network', method: 'silent' });
});

test('calls end with their deadline and signal, also while there is no connection', async () => {
  const { client } = await setUp();
  expect(await catchError(silent(client, {}, { timeout: 30 }))).toMatchObject({ kind: 'deadline' });
  const aborted = catchError(silent(client, {}, { signal: AbortSignal.abort() }));
  expect(await aborted).toMatchObject({ kind: 'aborted' });
  const nowhere = webSocketTransport({}, { url: 'ws://127.0.0.1:1/' });
  const lost = createClient({}, { transport: nowhere.transport });
  expect(await catchError(add(lost, { a: 1, b: 1 }))).toMatchObject({ kind: 'network' });
  expect(() => webSocketTransport({}, { url: 'https://x.example' })).toThrow(/ws\(s\) address/);
});

test('after a loss one listens again, on the connection that the next call opens', async () => {
  const { client, socket, running, tell } = await setUp();
  const before = socket.notifications('tick');
  await add(client, { a: 1, b: 1 });
  for (const each of running.clients) each.terminate();
  expect(await catchError(before.next())).toMatchObject({ kind: 'network' });
  expect((await before.next()).done).toBe(true);
  const after = socket.notifications('tick');
  await add(client, { a: 1, b: 1 });
  expect(running.clients.size).toBe(1);
  tell({ jsonrpc: '2.0', method: 'tick', params: [1] });
  expect((await after.next()).value).toEqual({ method: 'tick', params: [1] });
});

test('`close` fails what waits, ends the iterations, and lets a later call connect again', async () => {
  const { client, socket, running } = await setUp();
  const listening = socket.notifications();
  const pending = catchError(silent(client));
  await add(client, { a: 1, b: 1 });
  const next = listening.next();
  socket.close();
  socket.close();
  expect(await pending).toMatchObject({ kind: 'network', method: 'silent' });
  expect((await next).done).toBe(true);
  await expect.poll(() => running.clients.size).toBe(0);
  expect(await add(client, { a: 2, b: 2 })).toBe(4);
});

test('a call that finds its connection closed before it is sent does not wait for a reply', async () => {
  const { client, socket, received } = await setUp();
  await add(client, { a: 1, b: 1 });
  const pending = [silent(client, {}, { timeout: 5000 }), note(client, { text: 'lost' })];
  const errors = Promise.all(pending.map(catchError));
  socket.close();
  const closed = { kind: 'network', message: expect.stringContaining('closed by the client') };
  expect(await errors).toMatchObject([closed, closed]);
  expect(received.filter((text) => !text.includes('"add"'))).toEqual([]);
});

test('a connection that ends as soon as it is open has taken no call', async () => {
  const sent: string[] = [];
  class Fleeting extends EventTarget {
    constructor() {
      super();
      setTimeout(() => {
        this.dispatchEvent(new Event('open'));
        this.dispatchEvent(new Event('close'));
      });
    }
    send(text: string): void {
      sent.push(text);
    }
    close(): void {}
  }
  const given = Fleeting as unknown as NonNullable<WebSocketOptions['WebSocket']>;
  const socket = webSocketTransport({}, { url: 'ws://127.0.0.1/', WebSocket: given });
  const client = createClient({}, { transport: socket.transport, timeout: 5000 });
  expect(await catchError(add(client, { a: 1, b: 1 }))).toMatchObject({
    kind: 'network',
    retry: 'backoff',
  });
  expect(sent).toEqual([]);
});

test('a connection that cannot be opened is no end: the next call tries again', async () => {
  const { url } = await setUp();
  let attempts = 0;
  class Reluctant extends WebSocket {
    constructor(address: string) {
      if (++attempts === 1) throw new Error('not from this page');
      super(address);
    }
  }
  const given = Reluctant as unknown as NonNullable<WebSocketOptions['WebSocket']>;
  const socket = webSocketTransport({}, { url, WebSocket: given });
  const client = createClient({}, { transport: socket.transport });
  const listening = socket.notifications();
  expect(await catchError(listening.next())).toMatchObject({ kind: 'network' });
  expect(await add(client, { a: 1, b: 2 })).toBe(3);
  expect(attempts).toBe(2);
  socket.close();
});

test('clients that share a connection and give the same id are told, not served each other’s replies', async () => {
  const { client, socket } = await setUp();
  const other = createClient({}, { transport: socket.transport });
  const pending = catchError(silent(client));
  expect(await catchError(add(other, { a: 1, b: 1 }))).toMatchObject({
    kind: 'option',
    method: 'nextId',
  });
  socket.close();
  await pending;
});

test('a call that cannot be written or sent fails, and leaves nothing behind', async () => {
  const { url } = await setUp();
  let isDeaf = true;
  class Deaf extends WebSocket {
    override send(text: string): void {
      if (isDeaf) throw new Error('not now');
      super.send(text);
    }
  }
  const given = Deaf as unknown as NonNullable<WebSocketOptions['WebSocket']>;
  const socket = webSocketTransport({}, { url, WebSocket: given });
  const client = createClient({}, { transport: socket.transport, nextId: () => 1 });
  expect(await catchError(add(client, { a: 1n as never, b: 1 }))).toBeInstanceOf(TypeError);
  expect(await catchError(add(client, { a: 1, b: 1 }))).toMatchObject({
    kind: 'network',
    cause: new Error('not now'),
  });
  isDeaf = false;
  expect(await add(client, { a: 1, b: 1 })).toBe(2);
  socket.close();
});

test('no secret of a call stands in the error of another', async () => {
  const { running } = await setUp();
  const { port } = running.address() as AddressInfo;
  running.removeAllListeners('connection').on('connection', (socket) => {
    const params: string[] = [];
    socket.on('message', (data: Buffer) => {
      params.push(data.toString());
      if (params.length < 2) return;
      const message = `cannot do ${params.join(' and ')}`;
      socket.send(JSON.stringify({ jsonrpc: '2.0', id: 2, error: { code: -1, message } }));
    });
  });
  const api = { secrets: ['token'] };
  const socket = webSocketTransport(api, { url: `ws://127.0.0.1:${port}/` });
  const client = createClient(api, { transport: socket.transport });
  const read = rpcMethod<{ token: string }, void>({ name: 'read' });
  const first = catchError(read(client, { token: 'first-secret' }));
  const error = await catchError(read(client, { token: 'second-secret' }));
  expect(error).toMatchObject({ kind: 'rpc', requestId: 2 });
  expect(String(error)).toContain('[redacted]');
  expect(String(error)).not.toMatch(/first-secret|second-secret/);
  socket.close();
  await first;
});
