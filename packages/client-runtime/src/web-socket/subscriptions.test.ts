import { afterEach, beforeEach, expect, test } from 'vitest';
import { catchError } from '../../test/fake-service.ts';
import { startPubSubServer, type PubSubServer } from '../../test/pub-sub-server.ts';
import { startJsonRpcServer } from '../../test/json-rpc-server.ts';
import { createClient, type RpcClient } from '../client.ts';
import type { Hook } from '../hook.ts';
import { rpcMethod } from '../method.ts';
import { retry } from '../retry.ts';
import { bindSubscription, subscriptionMethod } from '../subscription-method.ts';
import type { WebSocketTransport } from './web-socket-options.ts';
import { webSocketTransport } from './web-socket-transport.ts';

const facts = {
  notification: 'x_subscription',
  positions: ['subscription', 'result'],
  id: 'subscription',
  value: 'result',
  unsubscribe: { name: 'x_unsubscribe' },
  unsubscribeParam: 'id',
};
const subscribe = subscriptionMethod<{ topic?: string }, string, number>({
  name: 'x_subscribe',
  subscription: facts,
});
const ping = rpcMethod<{}, null>({ name: 'ping' });

let server: PubSubServer;
let socket: WebSocketTransport;
let client: RpcClient;
beforeEach(async () => {
  server = await startPubSubServer();
  socket = webSocketTransport({}, { url: server.url, maximumWaiting: 100 });
  client = createClient({}, { transport: socket.transport });
});
afterEach(async () => {
  socket.close();
  await server.close();
});

/** Waits until as many subscriptions are open on the server. */
const opened = (count: number): Promise<void> =>
  expect.poll(() => server.open.length, { interval: 2 }).toBe(count) as Promise<void>;

/** As many events, or fewer when it ends. */
async function take<T>(from: AsyncIterableIterator<T>, count: number): Promise<T[]> {
  const values: T[] = [];
  while (values.length < count) {
    const { done, value } = await from.next();
    if (done) break;
    values.push(value as T);
  }
  return values;
}

test('a subscription yields what happens to it alone, and leaving the loop unsubscribes', async () => {
  const first = socket.subscribe(client, subscribe, { topic: 'a' });
  const second = bindSubscription(client, subscribe).over(socket, { topic: 'b' });
  await opened(2);
  expect(server.open.map(({ params }) => params)).toEqual([{ topic: 'a' }, { topic: 'b' }]);
  const [a, b] = server.open;
  a?.tell(1);
  b?.tell(10);
  a?.tell(2);
  expect(await take(second, 1)).toEqual([10]);
  for await (const value of first) if (value === 2) break;
  await opened(1);
  expect(server.open[0]).toBe(b);
  b?.tell(11);
  expect(await take(second, 1)).toEqual([11]);
  expect(await first.next()).toEqual({ done: true, value: undefined });
});

test('the method itself stays a plain call, which answers with the id', async () => {
  expect(await subscribe(client, { topic: 'a' })).toBe('0x0');
  expect(await bindSubscription(client, subscribe)()).toBe('0x1');
});

test('events that come before the reply are not lost, and come first', async () => {
  server.onSubscribe = (subscription, reply) => {
    subscription.tell(1);
    subscription.tell(2);
    setTimeout(() => {
      reply();
      subscription.tell(3);
    }, 10);
  };
  expect(await take(socket.subscribe(client, subscribe), 3)).toEqual([1, 2, 3]);
});

test('early events of one are not those of another who asks, too', async () => {
  const replies: (() => void)[] = [];
  server.onSubscribe = (subscription, reply) => {
    subscription.tell(Number(subscription.params['topic']));
    replies.push(reply);
  };
  const all = [1, 2, 3].map((topic) =>
    socket.subscribe(client, subscribe, { topic: String(topic) }),
  );
  await opened(3);
  for (const reply of replies.toReversed()) reply();
  expect(await Promise.all(all.map((one) => take(one, 1)))).toEqual([[1], [2], [3]]);
});

test('params by position are read as those by name', async () => {
  const heard = socket.subscribe(client, subscribe);
  await opened(1);
  server.send({ jsonrpc: '2.0', method: 'x_subscription', params: ['0x0', 7] });
  expect(await take(heard, 1)).toEqual([7]);
});

test('a second notification of the same id is heard besides, each in its order, from before the reply', async () => {
  const told = socket.notifications();
  server.onSubscribe = (subscription, reply) => {
    const undo = (from: number): void => {
      const params = { subscription: subscription.id, from };
      server.send({ jsonrpc: '2.0', method: 'x_reorganized', params });
    };
    subscription.tell(1);
    undo(1);
    reply();
    subscription.tell(2);
    undo(2);
  };
  const id = await bindSubscription(client, subscribe)({ topic: 'a' });
  const heard = await take(told, 4);
  expect(heard.map(({ method, params }) => ({ method, ...(params as object) }))).toEqual([
    { method: 'x_subscription', subscription: id, result: 1 },
    { method: 'x_reorganized', subscription: id, from: 1 },
    { method: 'x_subscription', subscription: id, result: 2 },
    { method: 'x_reorganized', subscription: id, from: 2 },
  ]);
});

test('what is refused ends the iteration with the error of the method', async () => {
  const refused = socket.subscribe(client, subscribe, { topic: 'secret' });
  expect(await catchError(refused.next())).toMatchObject({ kind: 'rpc', code: -32_000 });
  expect((await refused.next()).done).toBe(true);
  expect(server.called).toEqual(['x_subscribe']);
});

test('an abort ends it at once, with what waits, and unsubscribes', async () => {
  const controller = new AbortController();
  const heard = socket.subscribe(client, subscribe, {}, { signal: controller.signal });
  await opened(1);
  server.open[0]?.tell(1);
  await ping(client);
  controller.abort(new Error('enough'));
  expect(await catchError(heard.next())).toMatchObject({
    kind: 'aborted',
    method: 'x_subscribe',
    cause: new Error('enough'),
  });
  await opened(0);
  const late = socket.subscribe(client, subscribe, {}, { signal: controller.signal });
  expect(await catchError(late.next())).toMatchObject({ kind: 'aborted' });
  await ping(client);
  expect(server.called.filter((name) => name === 'x_subscribe')).toHaveLength(1);
});

test.each(['left', 'aborted'])(
  '%s before the reply, it is unsubscribed when the id comes',
  async (how) => {
    let reply: (() => void) | undefined;
    server.onSubscribe = (_, accept) => (reply = accept);
    const controller = new AbortController();
    const heard = socket.subscribe(client, subscribe, {}, { signal: controller.signal });
    await opened(1);
    if (how === 'left') await heard.return?.();
    else controller.abort();
    if (how === 'left') expect((await heard.next()).done).toBe(true);
    else expect(await catchError(heard.next())).toMatchObject({ kind: 'aborted' });
    reply?.();
    await opened(0);
  },
);

test('a reply after the deadline opens nothing that stays', async () => {
  let reply: (() => void) | undefined;
  server.onSubscribe = (_, accept) => (reply = accept);
  // Over an open connection: while it opens, the deadline could pass before anything is sent.
  await ping(client);
  const heard = socket.subscribe(client, subscribe, {}, { timeout: 20 });
  expect(await catchError(heard.next())).toMatchObject({ kind: 'deadline' });
  await opened(1);
  reply?.();
  await opened(0);
});

test('who falls behind is told after what waits, and unsubscribed', async () => {
  const heard = socket.subscribe(client, subscribe);
  await opened(1);
  for (let value = 0; value <= 100; value++) server.open[0]?.tell(value);
  await opened(0);
  expect(await take(heard, 100)).toHaveLength(100);
  expect(await catchError(heard.next())).toMatchObject({
    kind: 'reply',
    method: 'x_subscribe',
    message: expect.stringContaining('maximumWaiting'),
  });
});

test('too many early events are told, too', async () => {
  server.onSubscribe = (subscription, reply) => {
    for (let value = 0; value <= 100; value++) subscription.tell(value);
    reply();
  };
  const heard = socket.subscribe(client, subscribe);
  expect(await catchError(heard.next())).toMatchObject({ kind: 'reply' });
  await opened(0);
});

test('a lost connection ends it after what waits, and nobody subscribes again', async () => {
  const heard = socket.subscribe(client, subscribe);
  await opened(1);
  server.open[0]?.tell(1);
  await ping(client);
  for (const each of server.sockets) each.terminate();
  await expect.poll(() => server.sockets.size).toBe(0);
  expect(await take(heard, 1)).toEqual([1]);
  expect(await catchError(heard.next())).toMatchObject({
    kind: 'network',
    method: 'x_subscribe',
    message: expect.stringContaining('lost'),
  });
  await ping(client);
  expect(server.called).toEqual(['x_subscribe', 'ping', 'ping']);
  const again = socket.subscribe(client, subscribe);
  await opened(1);
  server.open[0]?.tell(2);
  expect(await take(again, 1)).toEqual([2]);
});

test('a safe call that is lost with its connection is repeated on the next', async () => {
  let count = 0;
  server.onSubscribe = (subscription, reply) => {
    if (++count > 1) return reply();
    subscription.tell(0);
    for (const each of server.sockets) each.terminate();
  };
  const safe = subscriptionMethod<{}, string, number>({ ...subscribe.descriptor, safe: true });
  const patient = createClient(
    {},
    { transport: socket.transport, hooks: [retry({ random: () => 0 })] },
  );
  const heard = socket.subscribe(patient, safe);
  await expect.poll(() => count).toBe(2);
  server.open.at(-1)?.tell(5);
  expect(await take(heard, 1)).toEqual([5]);
});

test('`close` ends it without an error, and no farewell opens another connection', async () => {
  const open = socket.subscribe(client, subscribe);
  await opened(1);
  server.onSubscribe = () => {};
  const asking = socket.subscribe(client, subscribe);
  await opened(2);
  const left = open.return?.();
  socket.close();
  expect(await asking.next()).toEqual({ done: true, value: undefined });
  await left;
  await expect.poll(() => server.sockets.size).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(server.sockets.size).toBe(0);
});

test('a client of another transport is refused', async () => {
  const http = await startJsonRpcServer({ x_subscribe: () => '0x0' });
  const other = createClient({}, { url: http.url });
  const heard = socket.subscribe(other, subscribe);
  expect(await catchError(heard.next())).toMatchObject({ kind: 'option', method: 'client' });
  await http.close();
});

test('hooks see all calls, and a hook that refuses the reply ends the subscription', async () => {
  const seen: string[] = [];
  const hook: Hook = (next) => async (request) => {
    seen.push(request.method.name);
    const response = await next(request);
    if (request.method.name === 'x_subscribe') throw new TypeError('no');
    return response;
  };
  const hooked = createClient({}, { transport: socket.transport, hooks: [hook] });
  expect(await catchError(socket.subscribe(hooked, subscribe).next())).toBeInstanceOf(TypeError);
  await opened(0);
  expect(seen).toEqual(['x_subscribe', 'x_unsubscribe']);
});

test('an id that is open is not given twice; events without a value are none', async () => {
  const first = socket.subscribe(client, subscribe);
  await opened(1);
  server.onSubscribe = () => server.send({ jsonrpc: '2.0', id: 2, result: '0x0' });
  const second = socket.subscribe(client, subscribe);
  expect(await catchError(second.next())).toMatchObject({ kind: 'reply' });
  server.open[0]?.tell(1);
  expect(await take(first, 1)).toEqual([1]);
  server.send({ jsonrpc: '2.0', method: 'x_subscription', params: { subscription: '0x0' } });
  expect(await catchError(first.next())).toMatchObject({ kind: 'reply' });
  expect(server.called).toEqual(['x_subscribe', 'x_subscribe']);
});

test('what the server tells beside it disturbs nobody', async () => {
  const heard = socket.subscribe(client, subscribe);
  await opened(1);
  for (const params of [undefined, null, 7, [], {}, { subscription: '0x9', result: 1 }]) {
    server.send({ jsonrpc: '2.0', method: 'x_subscription', params });
  }
  server.send({ jsonrpc: '2.0', method: 'other', params: { subscription: '0x0', result: 1 } });
  server.open[0]?.tell(2);
  expect(await take(heard, 1)).toEqual([2]);
});
