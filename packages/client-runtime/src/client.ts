import { fetchTransport, type FetchOptions } from './fetch-transport.ts';
import { compose, type Handler, type Hook, type Params, type RequestId } from './hook.ts';
import type { ApiFacts, MethodDescriptor } from './method-descriptor.ts';
import { runCall } from './run-call.ts';

/** Options of one call. */
export interface CallOptions {
  /** Milliseconds for the whole call, attempts and waits included; 0 for no limit. */
  readonly timeout?: number;
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignal;
}

export interface ClientOptions extends FetchOptions {
  /** Milliseconds for a whole call, attempts and waits included; 60 000 by default, 0 for no limit. */
  readonly timeout?: number;
  /** Layers around the transport, the first one outermost. Without any, a call is one attempt. */
  readonly hooks?: readonly Hook[];
  /** Stands in for HTTP. */
  readonly transport?: Handler;
  /** Makes the ids of requests; counts from 1 by default. */
  readonly nextId?: () => RequestId;
}

/** What calls go through. Methods take it as their first argument. */
export interface RpcClient {
  /** Calls a method. The typed methods of a generated client are made on it. */
  call(method: MethodDescriptor, params?: object, options?: CallOptions): Promise<unknown>;
  /** User for whom calls are made that name none: what a long read asks for depends on it. */
  readonly userId?: number | undefined;
}

/**
 * A client of a JSON-RPC 2.0 service. It holds no secrets that could be printed: options stay in
 * a closure.
 *
 * @example
 * const client = createClient(api, { url: 'https://api.example.com', hooks: [retry()] });
 * const user = await getUser(client, { id: 1 });
 */
export function createClient(api: ApiFacts, options: ClientOptions): RpcClient {
  let count = 0;
  const {
    hooks = [],
    timeout: usual = 60_000,
    transport = fetchTransport(api, options),
    nextId = () => ++count,
  } = options;
  const handle = compose(hooks, transport);

  const call: RpcClient['call'] = (method, params = {}, { timeout = usual, signal } = {}) => {
    return runCall(
      handle,
      { id: method.notification ? undefined : nextId(), method, params: params as Params },
      timeout,
      signal,
    );
  };
  return { call };
}
