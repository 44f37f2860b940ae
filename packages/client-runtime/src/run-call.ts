import { leadToCaller } from './caller-stack.ts';
import { contextOf, type ClientError, type ErrorContext } from './client-error.ts';
import { AbortedError, DeadlineError } from './deadline.ts';
import type { Handler, RpcRequest, RpcResponse } from './hook.ts';
import { OptionError } from './option-error.ts';
import { longestDelay } from './sleep.ts';

/**
 * Sends one call through the handler, under one deadline and one signal. Whatever the handler does,
 * the promise settles when either strikes; and when it settles, no timer and no listener is left.
 *
 * @param timeout milliseconds; none when 0 or Infinity
 */
export async function runCall(
  handle: Handler,
  call: Pick<RpcRequest, 'id' | 'method' | 'params'>,
  timeout: number,
  signal?: AbortSignal,
): Promise<unknown> {
  // Anything else, a text of digits as well, would be no deadline at all, and nobody would know.
  if (timeout !== Math.abs(timeout)) {
    throw new OptionError('expected a number of milliseconds', 'timeout');
  }
  const controller = new AbortController();
  const end = timeout > 0 ? performance.now() + timeout : Infinity;
  const request: RpcRequest = {
    ...call,
    attempt: 1,
    signal: controller.signal,
    timeLeft: () => end - performance.now(),
    noteFault(fault, attempt) {
      lastFault = fault;
      context.attempt = attempt;
    },
  };
  const context: ErrorContext & { attempt: number } = contextOf(request);
  let lastFault: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort!: () => void;
  try {
    const response = await new Promise<RpcResponse>((resolve, reject) => {
      const stop = (error: ClientError): void => {
        reject(error);
        controller.abort(error);
      };
      abort = () => stop(new AbortedError('aborted by the caller', context, signal?.reason));
      if (signal?.aborted) return abort();
      signal?.addEventListener('abort', abort);
      if (end < Infinity) {
        timer = setTimeout(
          () => stop(new DeadlineError(`no result within ${timeout} ms`, context, lastFault)),
          Math.min(timeout, longestDelay),
        );
      }
      handle(request).then(resolve, reject);
    });
    return response.result;
  } catch (error) {
    leadToCaller(error);
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
