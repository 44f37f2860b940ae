import { contextOf } from '../client-error.ts';
import { encodeRequest } from '../envelope.ts';
import type { Handler, RpcRequest } from '../hook.ts';
import type { ApiFacts } from '../method-descriptor.ts';
import { OptionError } from '../option-error.ts';
import { parseJson } from '../settle-reply.ts';
import { NetworkError } from '../transport-errors.ts';
import { PendingCalls } from './pending-calls.ts';
import type { RpcMethod } from '../method.ts';
import type { MessageQueue } from './message-queue.ts';
import { ServerNotifications, type ServerNotification } from './server-notifications.ts';
import { SocketConnection, type SocketLike } from './socket-connection.ts';
import { parseSocketTarget } from './socket-target.ts';

export interface WebSocketOptions {
  /** `ws:` or `wss:` address. */
  readonly url: string | URL;
  /** Stands in for the global `WebSocket`, which Node has from 22 on. */
  readonly WebSocket?: new (url: string) => SocketLike;
  /** Characters that a message may have; 64 Mi by default. */
  readonly maximumLength?: number;
  /** Notifications that wait for a slow reader; 10 000 by default. With more, the iteration ends with an error. */
  readonly maximumWaiting?: number;
}

export interface WebSocketTransport {
  readonly transport: Handler;
  /**
   * Notifications of the server from now on, of one method or of all. Connects if need be. The
   * iteration ends with `close`, and with a NetworkError when the connection is lost: what the
   * server told in between is lost too, so it is for you to ask for it, and to listen again.
   *
   * A notification that the document declares is named by its method: then its params have types.
   *
   * @example for await (const { params } of socket.notifications(callStarted)) show(params.id);
   */
  notifications<Params>(
    method: RpcMethod<Params, void>,
  ): AsyncIterableIterator<ServerNotification<Params>, void, undefined>;
  notifications(method?: string): AsyncIterableIterator<ServerNotification, void, undefined>;
  /** Closes the connection; calls that wait fail, iterations end. A later call would connect again. */
  close(): void;
}

/**
 * JSON-RPC over one WebSocket, which is opened by the first call. When it is lost, the calls that
 * wait fail with a NetworkError, which `retry` repeats where that is safe: on a new connection.
 *
 * @example
 * const socket = webSocketTransport(api, { url: 'wss://api.example.com' });
 * const client = createClient(api, { transport: socket.transport, hooks: [retry()] });
 */
export function webSocketTransport(
  api: ApiFacts,
  { url, WebSocket: Socket, maximumLength = 2 ** 26, maximumWaiting = 10_000 }: WebSocketOptions,
): WebSocketTransport {
  const target = parseSocketTarget(url);
  const Implementation = Socket ?? (globalThis.WebSocket as WebSocketOptions['WebSocket']);
  if (!Implementation) {
    throw new OptionError(
      'there is no global WebSocket; give one, such as that of `ws`',
      'WebSocket',
    );
  }
  const pending = new PendingCalls(api);
  const notifications = new ServerNotifications(maximumWaiting);
  const connection = new SocketConnection(() => new Implementation(target), {
    onMessage(data, socket) {
      const isFit = typeof data === 'string' && data.length <= maximumLength;
      const message = isFit ? parseJson(data) : undefined;
      if (typeof message !== 'object' || message === null) {
        connection.drop('the server sent what is no JSON-RPC, or too much');
        return;
      }
      for (const one of Array.isArray(message) ? (message as unknown[]) : [message]) {
        receive(one, socket);
      }
    },
    onLoss(reason) {
      pending.fail(reason);
      notifications.end(reason);
    },
  });

  const receive = (message: unknown, socket: SocketLike): void => {
    const { id, method, params } = (message ?? {}) as Partial<ServerNotification> & {
      id?: unknown;
    };
    if (typeof method !== 'string') pending.answer(message as { id?: unknown } | null);
    else if (id === undefined) notifications.tell({ method, params });
    else socket.send(refuse(id));
  };

  const transport: Handler = async (request) => {
    const socket = await Promise.race([connection.open(), untilAborted(request)]).catch(
      (fault: unknown) => {
        if (request.signal.aborted) throw request.signal.reason;
        throw new NetworkError('there is no connection', contextOf(request), fault);
      },
    );
    const text = encodeRequest(request);
    if (request.id !== undefined) return pending.wait(request, () => socket.send(text));
    socket.send(text);
    return { result: undefined };
  };

  return {
    transport,
    notifications<Params>(method?: string | RpcMethod<Params, void>) {
      const { name, positions } =
        typeof method === 'function' ? method.descriptor : { name: method, positions: undefined };
      const queue = notifications.read({ name, positions });
      void connection.open();
      // What a server sends is taken at its word, as results are.
      return queue as MessageQueue<ServerNotification<Params>>;
    },
    close() {
      connection.close();
      pending.fail('the connection was closed by the client');
      notifications.end();
    },
  };
}

/** Never resolves; rejects with the signal, and leaves no listener behind a call that has ended. */
function untilAborted({ signal }: RpcRequest): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function refuse(id: unknown): string {
  const error = { code: -32_601, message: 'this client has no methods' };
  return JSON.stringify({ jsonrpc: '2.0', id, error });
}
