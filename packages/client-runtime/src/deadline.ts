import { ClientError } from './client-error.ts';

/** The call took longer than its `timeout`, attempts and waits together. `cause` is the last fault, if there was one. */
export class DeadlineError extends ClientError {
  override readonly name = 'DeadlineError';
  readonly kind = 'deadline';
}

/** The caller's signal was aborted. `cause` is the signal's reason. */
export class AbortedError extends ClientError {
  override readonly name = 'AbortedError';
  readonly kind = 'aborted';
}

export interface DeadlineOptions {
  /** Milliseconds; none when 0 or Infinity. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  readonly toDeadlineError: () => Error;
  readonly toAbortedError: (reason: unknown) => Error;
}

/** Longest delay that timers take; more would fire at once. */
const longest = 2 ** 31 - 1;

/**
 * Runs work under one deadline and one signal. Whatever the work does, the promise settles when
 * either strikes; and when it settles, no timer and no listener is left.
 */
export function runWithDeadline<T>(
  work: (signal: AbortSignal, timeLeft: () => number) => Promise<T>,
  { timeout, signal, toDeadlineError, toAbortedError }: DeadlineOptions,
): Promise<T> {
  const controller = new AbortController();
  const end = timeout > 0 ? performance.now() + timeout : Infinity;
  return new Promise((resolve, reject) => {
    const timer =
      end < Infinity
        ? setTimeout(() => stop(toDeadlineError()), Math.min(timeout, longest))
        : undefined;
    const abort = (): void => stop(toAbortedError(signal?.reason));
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
    work(controller.signal, () => end - performance.now())
      .then(resolve, reject)
      .finally(release);
  });
}
