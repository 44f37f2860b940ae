import { AbortedError, DeadlineError } from './deadline.ts';
import type { Handler, RpcRequest } from './hook.ts';
import { longestDelay } from './sleep.ts';

/**
 * Sends one call through the handler, under one deadline and one signal. Whatever the handler does,
 * the promise settles when either strikes; and when it settles, no timer and no listener is left.
 *
 * @param timeout milliseconds; none when 0 or Infinity
 */
export function runCall(
  handle: Handler,
  { id, method, params }: Pick<RpcRequest, 'id' | 'method' | 'params'>,
  timeout: number,
  signal?: AbortSignal,
): Promise<unknown> {
  const context = { method: method.name, requestId: id, attempt: 1 };
  const controller = new AbortController();
  const end = timeout > 0 ? performance.now() + timeout : Infinity;
  let lastFault: unknown;
  return new Promise((resolve, reject) => {
    const timer =
      end < Infinity
        ? setTimeout(
            () => stop(new DeadlineError(`no result within ${timeout} ms`, context, lastFault)),
            Math.min(timeout, longestDelay),
          )
        : undefined;
    const abort = (): void => {
      stop(new AbortedError('aborted by the caller', context, signal?.reason));
    };
    const release = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const stop = (error: Error): void => {
      release();
      reject(error);
      controller.abort(error);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    handle({
      id,
      method,
      params,
      attempt: 1,
      signal: controller.signal,
      timeLeft: () => end - performance.now(),
      noteFault(fault, attempt) {
        lastFault = fault;
        context.attempt = attempt;
      },
    })
      .then(({ result }) => resolve(result), reject)
      .finally(release);
  });
}
