/** Longest delay that timers take; more would fire at once. */
export const longestDelay: number = 2 ** 31 - 1;

/**
 * Waits, unless the signal is aborted first: then it rejects with the signal's reason. The signal is
 * that of one call, and goes with it: what listens to it needs not be taken off.
 */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, Math.min(milliseconds, longestDelay));
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
