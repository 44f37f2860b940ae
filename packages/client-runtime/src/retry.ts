import { isClientError } from './client-error.ts';
import type { Hook } from './hook.ts';
import { sleep } from './sleep.ts';

export interface RetryOptions {
  /** Attempts a call has in all; 4 by default. */
  readonly attempts?: number;
  /** Milliseconds: upper bound of the first wait; 300 by default. It doubles with each attempt. */
  readonly base?: number;
  /** Milliseconds: upper bound of any wait of the client's own choosing; 20 000 by default. */
  readonly maximum?: number;
  /** For tests: a number from 0 to 1. */
  readonly random?: () => number;
}

/**
 * Repeats calls of safe methods after faults that pass: transport faults, HTTP 408, 429 and 5xx,
 * and errors that the document declares as such. Waits a random time (full jitter), at least what
 * the server asks for. When that is longer than the time left, the fault is thrown at once.
 */
export function retry({
  attempts = 4,
  base = 300,
  maximum = 20_000,
  random = Math.random,
}: RetryOptions = {}): Hook {
  return (next) => async (request) => {
    for (let repeats = 0; ; repeats++) {
      try {
        return await next({ ...request, attempt: request.attempt + repeats });
      } catch (error) {
        if (!request.method.safe || repeats + 1 >= attempts) throw error;
        if (!isClientError(error) || error.retry !== 'backoff') throw error;
        const wait = Math.max(
          (error as { retryAfter?: number }).retryAfter ?? 0,
          random() * Math.min(maximum, base * 2 ** repeats),
        );
        if (wait >= request.timeLeft()) throw error;
        request.noteFault(error, error.attempt);
        await sleep(wait, request.signal);
      }
    }
  };
}
