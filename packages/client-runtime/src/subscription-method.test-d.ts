import { expectTypeOf, test } from 'vitest';
import type { RpcClient } from './client.ts';
import type { WebSocketTransport } from './index.ts';
import { rpcMethod } from './method.ts';
import type { BoundSubscription, SubscriptionMethod } from './subscription-method.ts';

interface LogFilter {
  readonly address: string;
}
type Params = { readonly kind: 'newHeads' | LogFilter };
type Event = { readonly number: number } | { readonly data: string };

const use = (
  socket: WebSocketTransport,
  client: RpcClient,
  method: SubscriptionMethod<Params, string, Event>,
  bound: BoundSubscription<Params, string, Event>,
): void => {
  const events = socket.subscribe(client, method, { kind: { address: '0x0' } });
  expectTypeOf(events).toEqualTypeOf<AsyncIterableIterator<Event, void, undefined>>();
  expectTypeOf(bound.over(socket, { kind: 'newHeads' })).toEqualTypeOf(events);
  expectTypeOf(method(client, { kind: 'newHeads' })).toEqualTypeOf<Promise<string>>();
  expectTypeOf(bound({ kind: 'newHeads' })).toEqualTypeOf<Promise<string>>();
  // @ts-expect-error no such kind
  socket.subscribe(client, method, { kind: 'heads' });
  // @ts-expect-error a required param is missing
  socket.subscribe(client, method);
  // @ts-expect-error no such kind
  bound.over(socket, { kind: 'heads' });
  // @ts-expect-error HTTP cannot tell what happens: there is nothing to subscribe with
  client.subscribe(method, { kind: 'newHeads' });
  // @ts-expect-error nor can a handler of HTTP take the place of the socket
  bound.over({ transport: socket.transport }, { kind: 'newHeads' });
  // @ts-expect-error a plain method opens no subscription
  socket.subscribe(client, rpcMethod<Params, string>({ name: 'plain' }), { kind: 'newHeads' });
};

const useOptional = (
  socket: WebSocketTransport,
  client: RpcClient,
  method: SubscriptionMethod<{ readonly from?: number }, string, Event>,
): void => {
  expectTypeOf(socket.subscribe(client, method)).toExtend<AsyncIterable<Event>>();
  socket.subscribe(client, method, { from: 1 }, { signal: AbortSignal.timeout(1) });
};

test('a subscription has the types of its params and of what happens', () => {
  expectTypeOf(use).returns.toEqualTypeOf<void>();
  expectTypeOf(useOptional).returns.toEqualTypeOf<void>();
});
