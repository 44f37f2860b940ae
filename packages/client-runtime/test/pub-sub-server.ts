import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

interface Request {
  readonly id: number;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** One subscription that the server has open. */
export interface ServedSubscription {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
  tell(value: unknown): void;
}

export interface PubSubServer {
  readonly url: string;
  /** What is open, in the order in which it was opened. */
  readonly open: ServedSubscription[];
  /** Names of the methods that were called. */
  readonly called: string[];
  /** Stands in for what happens when somebody subscribes: then nothing is answered by itself. */
  onSubscribe: ((subscription: ServedSubscription, reply: () => void) => void) | undefined;
  readonly sockets: ReadonlySet<WebSocket>;
  /** Sends a message as it stands to all clients. */
  send(message: unknown): void;
  close(): Promise<void>;
}

/**
 * A server with `x_subscribe`, `x_unsubscribe` and the notification `x_subscription`, which shares no
 * code with the client. Ids are used again as soon as they are free. Refuses `{ topic: 'secret' }`.
 */
export async function startPubSubServer(): Promise<PubSubServer> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const open: ServedSubscription[] = [];
  const called: string[] = [];
  const running: PubSubServer = {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    open,
    called,
    onSubscribe: undefined,
    sockets: server.clients,
    send: (message) => server.clients.forEach((socket) => socket.send(JSON.stringify(message))),
    close: () =>
      new Promise((resolve) => {
        for (const socket of server.clients) socket.terminate();
        server.close(() => resolve());
      }),
  };
  const subscribe = (
    socket: WebSocket,
    params: ServedSubscription['params'],
  ): ServedSubscription => {
    let number = 0;
    while (open.some(({ id }) => id === `0x${number}`)) number++;
    const id = `0x${number}`;
    const tell = (result: unknown): void =>
      socket.send(
        JSON.stringify({
          jsonrpc: '2.0',
          method: 'x_subscription',
          params: { subscription: id, result },
        }),
      );
    return { id, params, tell };
  };
  const remove = (subscription: ServedSubscription | undefined): boolean =>
    subscription !== undefined && open.splice(open.indexOf(subscription), 1).length > 0;
  server.on('connection', (socket) => {
    const own = new Set<ServedSubscription>();
    socket.on('close', () => own.forEach((each) => open.includes(each) && remove(each)));
    socket.on('message', (data: Buffer) => {
      const { id, method, params = {} } = JSON.parse(data.toString()) as Request;
      called.push(method);
      const reply = (body: object): void =>
        socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...body }));
      if (method === 'x_unsubscribe') {
        return reply({ result: remove(open.find((each) => each.id === params['id'])) });
      }
      if (method !== 'x_subscribe') return reply({ result: null });
      if (params['topic'] === 'secret') {
        return reply({ error: { code: -32_000, message: 'no such topic' } });
      }
      const subscription = subscribe(socket, params);
      open.push(subscription);
      own.add(subscription);
      const accept = (): void => reply({ result: subscription.id });
      if (running.onSubscribe) running.onSubscribe(subscription, accept);
      else accept();
    });
  });
  return running;
}
