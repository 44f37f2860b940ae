import { contextOf, type ErrorContext } from './client-error.ts';
import { decodeReply, encodeRequest } from './envelope.ts';
import type { Handler, RpcRequest, RpcResponse } from './hook.ts';
import { MessageQueue } from './message-queue.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { OptionError } from './option-error.ts';
import { createRedact } from './redact.ts';
import { secretParams } from './secrets.ts';
import { parseJson } from './settle-reply.ts';
import { NetworkError, ReplyError } from './transport-errors.ts';

/** What is used of a WebSocket. Those of browsers, Node 22 and the package `ws` have it. */
export interface SocketLike {
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

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

/** What a server tells without being asked. */
export interface ServerNotification {
  readonly method: string;
  readonly params: unknown;
}

export interface WebSocketTransport {
  readonly transport: Handler;
  /**
   * Notifications of the server from now on, of one method or of all. Connects if need be. The
   * iteration ends with `close`, and with a NetworkError when the connection is lost.
   *
   * @example for await (const { params } of socket.notifications('call.started')) …
   */
  notifications(method?: string): AsyncIterableIterator<ServerNotification, void, undefined>;
  /** Closes the connection; calls that wait fail. A later call would connect again. */
  close(): void;
}

interface Pending {
  readonly request: RpcRequest;
  readonly settle: (settle: () => RpcResponse) => void;
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
  const pending = new Map<unknown, Pending>();
  const readers = new Map<MessageQueue<ServerNotification>, string | undefined>();
  let opening: Promise<SocketLike> | undefined;
  let current: SocketLike | undefined;

  const lose = (message: string, isOurs: boolean): void => {
    opening = undefined;
    current = undefined;
    const lost = [...pending.values()];
    pending.clear();
    for (const { request, settle } of lost) {
      settle(() => {
        throw new NetworkError(message, contextOf(request));
      });
    }
    for (const queue of readers.keys()) {
      queue.end(isOurs ? undefined : new NetworkError(message, listening));
    }
  };

  const open = (): Promise<SocketLike> => {
    opening ??= new Promise((resolve, reject) => {
      const socket = new Implementation(target);
      current = socket;
      socket.addEventListener('open', () => resolve(socket));
      // What went wrong is told to nobody but the console; `close` follows.
      socket.addEventListener('error', () => {});
      socket.addEventListener('close', () => {
        reject(new Error('the connection was closed'));
        if (current === socket) lose('the connection was lost', false);
      });
      socket.addEventListener('message', ({ data }) => {
        if (current === socket) receive(socket, data);
      });
    });
    // Whoever waits for it reports its failure.
    opening.catch(() => {});
    return opening;
  };

  const receive = (socket: SocketLike, data: unknown): void => {
    const isFit = typeof data === 'string' && data.length <= maximumLength;
    const message = isFit ? parseJson(data) : undefined;
    if (typeof message !== 'object' || message === null) {
      lose('the server sent what is no JSON-RPC, or too much', false);
      socket.close();
      return;
    }
    for (const one of Array.isArray(message) ? (message as unknown[]) : [message]) {
      const { id, method, params } = (one ?? {}) as {
        id?: unknown;
        method?: unknown;
        params?: unknown;
      };
      if (typeof method === 'string') {
        if (id === undefined) notify({ method, params });
        else socket.send(refuse(id));
      } else answer(id, one);
    }
  };

  const answer = (id: unknown, reply: unknown): void => {
    // An error without an id can only be meant for the one call that waits.
    const [only] = pending.size === 1 ? pending.values() : [];
    const known = pending.get(id) ?? ((id ?? undefined) === undefined ? only : undefined);
    known?.settle(() => {
      const toRedact = () => createRedact(secretParams(api, known.request));
      return decodeReply(reply, known.request, api, toRedact);
    });
  };

  const notify = (notification: ServerNotification): void => {
    for (const [queue, method] of readers) {
      if (method !== undefined && method !== notification.method) continue;
      if (queue.push(notification)) continue;
      queue.end(
        new ReplyError('more notifications wait than `maximumWaiting` allows', listening, 'never'),
      );
    }
  };

  const transport: Handler = async (request) => {
    const socket = await Promise.race([open(), untilAborted(request)]).catch((fault: unknown) => {
      if (request.signal.aborted) throw request.signal.reason;
      throw new NetworkError('there is no connection', contextOf(request), fault);
    });
    const text = encodeRequest(request);
    if (request.id === undefined) {
      socket.send(text);
      return { result: undefined };
    }
    return new Promise((resolve, reject) => {
      const abort = (): void =>
        settle(() => {
          throw request.signal.reason;
        });
      const settle: Pending['settle'] = (toResponse) => {
        pending.delete(request.id);
        request.signal.removeEventListener('abort', abort);
        try {
          resolve(toResponse());
        } catch (error) {
          reject(error as Error);
        }
      };
      pending.set(request.id, { request, settle });
      request.signal.addEventListener('abort', abort);
      if (request.signal.aborted) abort();
      else socket.send(text);
    });
  };

  return {
    transport,
    notifications(method) {
      const queue = new MessageQueue<ServerNotification>(maximumWaiting, (ended) =>
        readers.delete(ended),
      );
      readers.set(queue, method);
      void open().catch(() => {});
      return queue;
    },
    close() {
      const socket = current;
      lose('the connection was closed by the client', true);
      socket?.close();
    },
  };
}

const listening: ErrorContext = { method: 'notifications', attempt: 1 };

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

/** The faulty text is not repeated: it may hold a password. */
function parseSocketTarget(url: string | URL): string {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target && /^wss?:$/.test(target.protocol) && !target.username && !target.password) {
    return target.href;
  }
  throw new OptionError('expected an absolute ws(s) address without user name and password', 'url');
}
