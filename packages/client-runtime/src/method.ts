import type { CallOptions, RpcClient } from './client.ts';
import type { MethodDescriptor } from './method-descriptor.ts';

/** `params` may be left out when none is required. */
export type CallArguments<Params> = {} extends Params
  ? [params?: Params, options?: CallOptions]
  : [params: Params, options?: CallOptions];

/** A method as a function of the client: import one, and nothing of the others comes along. */
export interface RpcMethod<Params, Result> {
  (client: RpcClient, ...call: CallArguments<Params>): Promise<Result>;
  readonly descriptor: MethodDescriptor;
}

/** A method of one client. */
export type BoundMethod<Params, Result> = (...call: CallArguments<Params>) => Promise<Result>;

export function rpcMethod<Params, Result>(descriptor: MethodDescriptor): RpcMethod<Params, Result> {
  const method = (client: RpcClient, ...call: CallArguments<Params>): Promise<Result> =>
    client.call(descriptor, ...(call as [object?, CallOptions?])) as Promise<Result>;
  return Object.assign(method, { descriptor });
}

/** Ties a method to a client. */
export function bind<Params, Result>(
  client: RpcClient,
  method: RpcMethod<Params, Result>,
): BoundMethod<Params, Result> {
  return (...call) => method(client, ...call);
}
