import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  batchTransport,
  isRpcError,
  webSocketTransport,
  type ConnectionOptions,
  type Handler,
} from '@openrpc-kit/client-runtime';
import { nodeTransport } from '@openrpc-kit/client-runtime/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { importClient } from '../test/import-client.ts';

/** Somebody else's document: positions, notifications, errors by code, no server. */
const document = {
  openrpc: '1.3.2',
  info: { title: 'Rooms', version: '1.0.0' },
  methods: [
    {
      name: 'math_add',
      paramStructure: 'by-position',
      params: ['a', 'b', 'c'].map((name, index) => ({
        name,
        required: index < 2,
        schema: { type: 'number' },
      })),
      result: { name: 'sum', schema: { type: 'number' } },
      errors: [{ code: 4000, message: 'too large' }],
    },
    {
      name: 'room.enter',
      paramStructure: 'by-name',
      params: [{ name: 'room', required: true, schema: { type: 'string' } }],
      result: { name: 'guests', schema: { type: 'array', items: { type: 'string' } } },
    },
    { name: 'room.say', params: [{ name: 'text', required: true, schema: { type: 'string' } }] },
  ],
};

interface Api {
  readonly mathAdd: (params: { a: number; b: number; c?: number }) => Promise<number>;
  readonly room: {
    readonly enter: (params: { room: string }) => Promise<string[]>;
    readonly say: (params: { text: string }) => Promise<void>;
  };
}

interface Message {
  readonly id?: number;
  readonly method: string;
  readonly params: never;
}

const said: string[] = [];
const bodies: string[] = [];

/** What the server says, written from the document by hand. */
function answer({ id, method, params }: Message): object | undefined {
  if (method === 'room.say') said.push((params as { text: string }).text);
  if (id === undefined) return undefined;
  if (method === 'room.enter') {
    return { jsonrpc: '2.0', id, result: [(params as { room: string }).room, 'Ada'] };
  }
  const sum = (params as number[]).reduce((total, part) => total + part, 0);
  if (sum > 100) return { jsonrpc: '2.0', id, error: { code: 4000, message: 'too large' } };
  return { jsonrpc: '2.0', id, result: sum };
}

function answerText(text: string): string {
  bodies.push(text);
  const message = JSON.parse(text) as Message | Message[];
  if (!Array.isArray(message)) return JSON.stringify(answer(message) ?? '');
  return JSON.stringify(message.map(answer).filter((reply) => reply !== undefined));
}

const folder = mkdtempSync(join(tmpdir(), 'transports-'));
let connect: (options: ConnectionOptions) => Api;
let server: Server;
let sockets: WebSocketServer;
let url: string;

beforeAll(async () => {
  const spec = join(folder, 'openrpc.json');
  writeFileSync(spec, JSON.stringify(document));
  ({ connect } = (await importClient(spec, folder, ['connect'])) as { connect: typeof connect });
  server = createServer((incoming, outgoing) => {
    let text = '';
    incoming.setEncoding('utf8').on('data', (part: string) => (text += part));
    incoming.on('end', () => outgoing.end(answerText(text)));
  });
  sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      const reply = answerText(data.toString());
      if (reply !== '""') socket.send(reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const socket of sockets.clients) socket.terminate();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** The ways to the server, each with what closes it. */
const ways: Readonly<Record<string, () => readonly [options: ConnectionOptions, () => void]>> = {
  fetch: () => [{ url }, () => {}],
  'node:http': () => {
    const transport = nodeTransport({}, { url });
    return [{ transport }, () => transport.close()];
  },
  batches: () => [{ transport: batchTransport({}, { url }) }, () => {}],
  'a WebSocket': () => {
    const socket = webSocketTransport({}, { url: url.replace('http', 'ws') });
    return [{ transport: socket.transport }, () => socket.close()];
  },
};

describe.each(Object.entries(ways))('a generated client over %s', (_name, open) => {
  test('calls by position and by name, notifies, and throws what the server refuses', async () => {
    const [options, close] = open();
    const api = connect(options);
    const results = await Promise.all([
      api.mathAdd({ a: 1, b: 2 }),
      api.mathAdd({ b: 2, a: 1, c: 4 }),
      api.room.enter({ room: 'blue' }),
      api.room.say({ text: 'hello' }),
      api.mathAdd({ a: 99, b: 2 }).catch((error: unknown) => error),
    ]);
    expect(results.slice(0, 4)).toEqual([3, 7, ['blue', 'Ada'], undefined]);
    expect(isRpcError(results[4], 4000)).toBe(true);
    expect(results[4]).toMatchObject({ method: 'math_add', code: 4000 });
    await expect.poll(() => said.splice(0)).toEqual(['hello']);
    const sent = bodies.splice(0).flatMap((body) => JSON.parse(body) as object[]);
    expect(sent).toContainEqual({ jsonrpc: '2.0', id: 1, method: 'math_add', params: [1, 2] });
    expect(sent).toContainEqual({ jsonrpc: '2.0', method: 'room.say', params: { text: 'hello' } });
    close();
  });
});

test('calls of one turn are one batch', async () => {
  const api = connect({ transport: batchTransport({}, { url }) });
  await Promise.all([1, 2, 3].map((a) => api.mathAdd({ a, b: 0 })));
  expect(bodies.splice(0).map((body) => (JSON.parse(body) as object[]).length)).toEqual([3]);
});

test('what the server tells over a WebSocket is iterated over, also after the connection was lost', async () => {
  const socket = webSocketTransport({}, { url: url.replace('http', 'ws') });
  const transport: Handler = socket.transport;
  const api = connect({ transport });
  const tell = (text: string): void => {
    const message = JSON.stringify({ jsonrpc: '2.0', method: 'room.said', params: { text } });
    for (const each of sockets.clients) each.send(message);
  };
  const heard: unknown[] = [];
  const listen = async (): Promise<unknown> => {
    try {
      for await (const { params } of socket.notifications('room.said')) heard.push(params);
      return 'closed';
    } catch (error) {
      return error;
    }
  };
  const first = listen();
  await api.room.enter({ room: 'blue' });
  tell('one');
  await expect.poll(() => heard).toEqual([{ text: 'one' }]);
  for (const each of sockets.clients) each.terminate();
  expect(await first).toMatchObject({ kind: 'network', message: expect.stringContaining('lost') });
  const second = listen();
  await api.room.enter({ room: 'blue' });
  tell('two');
  await expect.poll(() => heard).toEqual([{ text: 'one' }, { text: 'two' }]);
  socket.close();
  expect(await second).toBe('closed');
});

test('a document without servers says what is missing', () => {
  expect(() => connect({})).toThrow('server: the document names no server; give `url`');
});
