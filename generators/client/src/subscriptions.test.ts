import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createClient,
  isRpcError,
  webSocketTransport,
  type BoundSubscription,
  type ConnectionOptions,
  type SubscriptionMethod,
} from '@openrpc-kit/client-runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { importClient } from '../test/import-client.ts';

interface Head {
  readonly number: number;
}
interface Methods {
  readonly chainSubscribe: SubscriptionMethod<{ kind: string }, string, Head>;
}
interface Api {
  readonly chainSubscribe: BoundSubscription<{ kind: string }, string, Head>;
  readonly jobs: { readonly watch: BoundSubscription<{ job: number }, number, number> };
}

interface Message {
  readonly id: number;
  readonly method: string;
  readonly params: never;
}

const bodies: string[] = [];

/** What the service of the case says to a message: written from its document by hand. */
function answer({ method, params }: Message): readonly object[] {
  const tell = (name: string, given: unknown): object => ({
    jsonrpc: '2.0',
    method: name,
    params: given,
  });
  if (method === 'chain_subscribe' && params[0] !== 'newHeads') {
    return [{ error: { code: -32_001, message: 'too many subscriptions' } }];
  }
  if (method === 'chain_subscribe') {
    const head = (number: number): object =>
      tell('chain_subscription', { subscription: '0xa', result: { number } });
    return [head(1), { result: '0xa' }, head(2)];
  }
  if (method === 'jobs.watch') {
    const { job } = params as { job: number };
    return [
      { result: job },
      tell('jobs.progress', [job, 50, 'half']),
      tell('jobs.progress', [job, 100]),
    ];
  }
  return [{ result: true }];
}

const folder = mkdtempSync(join(tmpdir(), 'subscriptions-'));
let connect: (options: ConnectionOptions) => Api;
let methods: Methods;
let server: WebSocketServer;
let url: string;

beforeAll(async () => {
  const spec = join(import.meta.dirname, 'cases/subscriptions/openrpc.json');
  const modules = (await importClient(spec, folder, ['connect', 'methods'])) as Methods & {
    connect: typeof connect;
  };
  ({ connect } = modules);
  methods = modules;
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      bodies.push(data.toString());
      const message = JSON.parse(data.toString()) as Message;
      for (const reply of answer(message)) {
        const isReply = !('method' in reply);
        socket.send(JSON.stringify(isReply ? { jsonrpc: '2.0', id: message.id, ...reply } : reply));
      }
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

test('a generated client subscribes, is told what happens, and unsubscribes as the document says', async () => {
  const socket = webSocketTransport({}, { url });
  const api = connect({ transport: socket.transport });
  const heads: Head[] = [];
  for await (const head of api.chainSubscribe.over(socket, { kind: 'newHeads' })) {
    heads.push(head);
    if (head.number === 2) break;
  }
  expect(heads).toEqual([{ number: 1 }, { number: 2 }]);
  const progress: number[] = [];
  for await (const percent of api.jobs.watch.over(socket, { job: 7 })) {
    progress.push(percent);
    if (percent === 100) break;
  }
  expect(progress).toEqual([50, 100]);
  await expect.poll(() => bodies.length).toBe(4);
  expect(bodies.splice(0).map((body) => JSON.parse(body) as object)).toMatchObject([
    { method: 'chain_subscribe', params: ['newHeads'] },
    { method: 'chain_unsubscribe', params: ['0xa'] },
    { method: 'jobs.watch', params: { job: 7 } },
    { method: 'jobs.unwatch', params: { watch: 7 } },
  ]);
  socket.close();
});

test('a method imported alone does, too, and is refused with a declared error', async () => {
  const socket = webSocketTransport({}, { url });
  const client = createClient({}, { transport: socket.transport });
  const first = await socket.subscribe(client, methods.chainSubscribe, { kind: 'newHeads' }).next();
  expect(first.value).toEqual({ number: 1 });
  const refused = socket.subscribe(client, methods.chainSubscribe, { kind: 'logs' }).next();
  const error = await refused.catch((fault: unknown) => fault);
  expect(isRpcError(error, -32_001)).toBe(true);
  socket.close();
});
