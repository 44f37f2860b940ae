import type { RpcClient } from './client.ts';
import type { MethodDescriptor, SubscriptionDescriptor } from './method-descriptor.ts';
import { rpcMethod, type BoundMethod, type CallArguments, type RpcMethod } from './method.ts';

/**
 * A method that opens a subscription. Called as it stands it answers with the id, like any method;
 * what happens then is read with `subscribe` of a `webSocketTransport`.
 */
export interface SubscriptionMethod<Params, Id, Value> extends RpcMethod<Params, Id> {
  readonly descriptor: SubscriptionDescriptor<Value>;
}

/** What a subscription needs: a connection over which the service can tell what happens. */
export interface SubscriptionSocket {
  subscribe<Params, Value>(
    client: RpcClient,
    method: SubscriptionMethod<Params, unknown, Value>,
    ...call: CallArguments<Params>
  ): AsyncIterableIterator<Value, void, undefined>;
}

/** A method of one client that opens a subscription. */
export interface BoundSubscription<Params, Id, Value> extends BoundMethod<Params, Id> {
  /**
   * Subscribes over a `webSocketTransport`, which has to be the transport of this client, and gives
   * what happens. Leaving the loop ends the subscription.
   *
   * @example for await (const head of api.subscribeNewHeads.over(socket)) show(head);
   */
  over(
    socket: SubscriptionSocket,
    ...call: CallArguments<Params>
  ): AsyncIterableIterator<Value, void, undefined>;
}

export function subscriptionMethod<Params, Id, Value>(
  descriptor: SubscriptionDescriptor<Value>,
): SubscriptionMethod<Params, Id, Value> {
  return rpcMethod<Params, Id>(descriptor as MethodDescriptor) as SubscriptionMethod<
    Params,
    Id,
    Value
  >;
}

/** Ties a method that opens a subscription to a client. */
export function bindSubscription<Params, Id, Value>(
  client: RpcClient,
  method: SubscriptionMethod<Params, Id, Value>,
): BoundSubscription<Params, Id, Value> {
  const call = (...args: CallArguments<Params>): Promise<Id> => method(client, ...args);
  const over = (
    socket: SubscriptionSocket,
    ...args: CallArguments<Params>
  ): AsyncIterableIterator<Value, void, undefined> => socket.subscribe(client, method, ...args);
  return Object.assign(call, { over });
}
