import { contextOf } from '../client-error.ts';
import type { CallOptions, RpcClient } from '../client.ts';
import { encodeRequest } from '../envelope.ts';
import type { Handler, RpcRequest } from '../hook.ts';
import type { ApiFacts } from '../method-descriptor.ts';
import { OptionError } from '../option-error.ts';
import { createRedact, redactValue } from '../redact.ts';
import { parseJson } from '../settle-reply.ts';
import { NetworkError } from '../transport-errors.ts';
import { ClosedError } from './closed-error.ts';
import { OpeningCalls } from './opening-calls.ts';
import { PendingCalls } from './pending-calls.ts';
import type { CallArguments, RpcMethod } from '../method.ts';
import type { SubscriptionMethod } from '../subscription-method.ts';
import type { MessageQueue } from './message-queue.ts';
import { ServerNotifications, type ServerNotification } from './server-notifications.ts';
import { SocketConnection, type SocketLike } from './socket-connection.ts';
import type { WebSocketOptions, WebSocketTransport } from './web-socket-options.ts';
import { parseSocketTarget, secretParts } from './socket-target.ts';
import { Subscriptions } from './subscriptions.ts';

/**
 * JSON-RPC over one WebSocket, which is opened by the first call. When it is lost, the calls that
 * wait fail with a NetworkError, which `retry` repeats where that is safe: on a new connection.
 * One that does not open is given up with the deadline or signal of the call that has waited longest.
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
  const secrets = secretParts(target);
  const pending = new PendingCalls(api, secrets);
  const notifications = new ServerNotifications(maximumWaiting);
  const subscriptions = new Subscriptions(maximumWaiting);
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
      pending.fail((request) => new NetworkError(reason, contextOf(request)));
      subscriptions.end(reason);
      notifications.end(reason);
    },
    isHeard: () => notifications.isRead,
  });
  const openingCalls = new OpeningCalls(connection);
  /** How often `close` was called: a call that began before it may not open another connection. */
  let closings = 0;

  const receive = (message: unknown, socket: SocketLike): void => {
    const { id, method, params } = (message ?? {}) as Partial<ServerNotification> & {
      id?: unknown;
    };
    if (typeof method !== 'string') pending.answer(message as { id?: unknown } | null);
    else if (id === undefined) {
      subscriptions.tell({ method, params });
      notifications.tell({ method, params });
    } else socket.send(refuse(id));
  };

  const checkUse = (request: RpcRequest): void => {
    if (!subscriptions.isVain(request.method)) return;
    throw new NetworkError('the subscription ended with its connection', contextOf(request));
  };

  const transport: Handler = async (request) => {
    checkUse(request);
    const before = closings;
    const fail = (reason: string, fault?: unknown): NetworkError =>
      closings === before
        ? new NetworkError(reason, contextOf(request), fault)
        : new ClosedError(request);
    const socket = await openingCalls.open(request).catch((fault: unknown) => {
      if (request.signal.aborted) throw request.signal.reason;
      throw fail('there is no connection', redactValue(fault, createRedact(secrets)));
    });
    checkUse(request);
    if (!connection.holds(socket)) throw fail('the connection was lost before the call was sent');
    const text = encodeRequest(request);
    const send = (): void => socket.send(text);
    const useId = subscriptions.expectId(request.method);
    if (useId) {
      // A reply after the deadline is waited for, too: what it opens has to be unsubscribed.
      const { signal } = new AbortController();
      const response = await pending.wait({ ...request, signal }, send);
      useId(response.result);
      return response;
    }
    if (request.id !== undefined) return pending.wait(request, send);
    send();
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
    subscribe<Params, Value>(
      client: RpcClient,
      { descriptor }: SubscriptionMethod<Params, unknown, Value>,
      ...call: CallArguments<Params>
    ) {
      const [params, options] = call as [object?, CallOptions?];
      // Events are taken at their word, as results are.
      return subscriptions.subscribe(client, descriptor, params, options) as MessageQueue<Value>;
    },
    close() {
      closings++;
      connection.close();
      pending.fail((request) => new ClosedError(request));
      subscriptions.end();
      notifications.end();
    },
  };
}

function refuse(id: unknown): string {
  const error = { code: -32_601, message: 'this client has no methods' };
  return JSON.stringify({ jsonrpc: '2.0', id, error });
}
