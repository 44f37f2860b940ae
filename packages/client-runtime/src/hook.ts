import type { MethodDescriptor } from './method-descriptor.ts';

export type RequestId = string | number;

export type Params = Readonly<Record<string, unknown>>;

/** One call on its way through the hooks. Pass a changed copy on: `next({ ...request, params })`. */
export interface RpcRequest {
  /** The same for every attempt of a call; undefined for a notification. */
  readonly id: RequestId | undefined;
  readonly method: MethodDescriptor;
  /** By name, also for methods that take them by position. */
  readonly params: Params;
  /** From 1. */
  readonly attempt: number;
  /** Aborted when the caller gives up or the deadline passes. */
  readonly signal: AbortSignal;
  /** Milliseconds until the deadline; Infinity without one. */
  readonly timeLeft: () => number;
  /** Notes a fault that is about to be repeated: a deadline that passes meanwhile names it as its cause. */
  readonly noteFault: (fault: unknown, attempt: number) => void;
}

export interface RpcResponse {
  readonly result: unknown;
}

export type Handler = (request: RpcRequest) => Promise<RpcResponse>;

/**
 * A layer of the onion around the transport: it may change the request, wait, call `next` once,
 * several times or not at all, and change the response. Errors are rejections.
 *
 * @example
 * const log: Hook = (next) => async (request) => {
 *   const start = performance.now();
 *   try {
 *     return await next(request);
 *   } finally {
 *     console.log(request.method.name, Math.round(performance.now() - start), 'ms');
 *   }
 * };
 */
export type Hook = (next: Handler) => Handler;

/** Puts the hooks around the transport, the first one outermost. */
export function compose(hooks: readonly Hook[], transport: Handler): Handler {
  return hooks.reduceRight((next, hook) => hook(next), transport);
}
