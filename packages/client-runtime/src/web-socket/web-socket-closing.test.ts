import { afterEach, expect, test } from 'vitest';
import { catchError } from '../../test/fake-service.ts';
import { createClient } from '../client.ts';
import { rpcMethod } from '../method.ts';
import { retry } from '../retry.ts';
import type { WebSocketOptions } from './web-socket-options.ts';
import { webSocketTransport } from './web-socket-transport.ts';

const ask = rpcMethod<{}, number>({ name: 'ask', safe: true });

/** Sockets in the order in which they were made. What becomes of them, a test says. */
const sockets: ManualSocket[] = [];
afterEach(() => void sockets.splice(0));

class ManualSocket extends EventTarget {
  readonly sent: string[] = [];
  isClosed = false;

  constructor() {
    super();
    sockets.push(this);
  }
  send(text: string): void {
    this.sent.push(text);
  }
  /** Tells nothing: one that hangs may take its time to say that it is closed. */
  close(): void {
    this.isClosed = true;
  }
  open(): void {
    this.dispatchEvent(new Event('open'));
  }
  answer(id: number): void {
    this.tell({ id, result: id });
  }
  tell(message: object): void {
    const data = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function setUp() {
  const given = ManualSocket as unknown as NonNullable<WebSocketOptions['WebSocket']>;
  const socket = webSocketTransport({}, { url: 'ws://127.0.0.1/', WebSocket: given });
  const hooks = [retry({ random: () => 0 })];
  return { socket, client: createClient({}, { transport: socket.transport, hooks }) };
}

/** Lets promises that are ready go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const closed = {
  kind: 'network',
  retry: 'never',
  message: expect.stringContaining('closed by the client'),
};

test.each(['opening', 'open', 'sent'])(
  '`close` ends a safe call whose connection is %s, and none is opened for it',
  async (state) => {
    const { client, socket } = setUp();
    const pending = catchError(ask(client, {}, { timeout: 5000 }));
    await settle();
    if (state !== 'opening') sockets[0]?.open();
    if (state === 'sent') await settle();
    socket.close();
    expect(await pending).toMatchObject(closed);
    await settle();
    expect(sockets).toHaveLength(1);
    expect(sockets[0]).toMatchObject({
      isClosed: true,
      sent: { length: Number(state === 'sent') },
    });
    const later = ask(client);
    await settle();
    sockets[1]?.open();
    await settle();
    sockets[1]?.answer(2);
    expect(await later).toBe(2);
  },
);

test('a connection that does not open is given up with the deadline of the call', async () => {
  const { client } = setUp();
  for (const count of [1, 2, 3]) {
    const error = await catchError(ask(client, {}, { timeout: 5 }));
    expect(error).toMatchObject({ kind: 'deadline' });
    expect(sockets.map(({ isClosed }) => isClosed)).toEqual(Array<boolean>(count).fill(true));
  }
  const later = ask(client);
  await settle();
  sockets[3]?.open();
  await settle();
  sockets[3]?.answer(4);
  expect(await later).toBe(4);
});

test('others who wait for it go on to the next, and one who came later decides nothing', async () => {
  const { client, socket } = setUp();
  const patient = ask(client);
  expect(await catchError(ask(client, {}, { timeout: 5 }))).toMatchObject({ kind: 'deadline' });
  expect(sockets).toMatchObject([{ isClosed: false }]);
  sockets[0]?.open();
  await settle();
  sockets[0]?.answer(1);
  expect(await patient).toBe(1);
  socket.close();

  const hasty = catchError(ask(client, {}, { timeout: 5 }));
  const unsafe = rpcMethod<{}, number>({ name: 'unsafe' })(client);
  expect(await hasty).toMatchObject({ kind: 'deadline' });
  await settle();
  expect(sockets.map(({ isClosed }) => isClosed)).toEqual([true, true, false]);
  // What the socket that was given up says now is nobody’s.
  sockets[1]?.open();
  sockets[2]?.open();
  await settle();
  expect(sockets.map(({ sent }) => sent.length)).toEqual([1, 0, 1]);
  sockets[2]?.answer(4);
  expect(await unsafe).toBe(4);
});

test('a signal gives it up as well; who only listens hears the next', async () => {
  const { client, socket } = setUp();
  const listening = socket.notifications();
  const controller = new AbortController();
  const aborted = catchError(ask(client, {}, { signal: controller.signal }));
  await settle();
  controller.abort();
  expect(await aborted).toMatchObject({ kind: 'aborted' });
  expect(sockets).toMatchObject([{ isClosed: true }, { isClosed: false }]);
  sockets[1]?.open();
  sockets[1]?.tell({ method: 'tick', params: [1] });
  expect((await listening.next()).value).toEqual({ method: 'tick', params: [1] });
});

test('a call that is no longer waiting for its connection leaves it open', async () => {
  const { client } = setUp();
  const controller = new AbortController();
  const aborted = catchError(ask(client, {}, { signal: controller.signal }));
  await settle();
  sockets[0]?.open();
  controller.abort();
  expect(await aborted).toMatchObject({ kind: 'aborted' });
  expect(sockets).toMatchObject([{ isClosed: false, sent: [] }]);
});
