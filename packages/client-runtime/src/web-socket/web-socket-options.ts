import type { Handler } from '../hook.ts';
import type { RpcMethod } from '../method.ts';
import type { SubscriptionSocket } from '../subscription-method.ts';
import type { ServerNotification } from './server-notifications.ts';
import type { SocketLike } from './socket-connection.ts';

export interface WebSocketOptions {
  /** `ws:` or `wss:` address. */
  readonly url: string | URL;
  /** Stands in for the global `WebSocket`, which Node has from 22 on. */
  readonly WebSocket?: new (url: string) => SocketLike;
  /** Characters that a message may have; 64 Mi by default. */
  readonly maximumLength?: number;
  /** Notifications and events that wait for a slow reader; 10 000 by default. With more, the iteration ends with an error. */
  readonly maximumWaiting?: number;
}

export interface WebSocketTransport extends SubscriptionSocket {
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
  /**
   * Subscribes with a method of the document, at once, and gives what happens to this subscription:
   * events that come before the reply, too. `client` is one whose transport this is.
   *
   * The subscription ends on the server when the loop is left, when `signal` is aborted (then with
   * an AbortedError), and when more events wait than `maximumWaiting` allows (with a ReplyError).
   * `close` ends the iteration. A lost connection ends it with a NetworkError after the events that
   * wait: nobody subscribes again for you, as what happened in between would be missing unnoticed.
   * A subscription that is refused ends with the error of the method. `timeout` is that of the
   * calls which subscribe; what comes later takes as long as it takes.
   *
   * @example
   * const heads = socket.subscribe(client, ethSubscribe, { kind: 'newHeads' });
   * for await (const head of heads) show(head);
   */
  subscribe: SubscriptionSocket['subscribe'];
  /**
   * Closes the connection; calls that wait fail with a NetworkError that `retry` does not repeat,
   * iterations end. A later call would connect again.
   */
  close(): void;
}
