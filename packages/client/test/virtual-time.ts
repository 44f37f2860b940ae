import { vi } from 'vitest';

/** Turns of the real event loop: what is no timer, such as a reply of a mock, comes to its end in them. */
const turns = 3;

const nextTurn = globalThis.setImmediate;

/**
 * Waits for a promise while the virtual time goes on by leaps of a second, so that a wait for the
 * next minute takes no time. For `vi.useFakeTimers`, which must leave `setImmediate` as it is.
 */
export async function settleInVirtualTime<T>(promise: Promise<T>): Promise<T> {
  const pending = Symbol('pending');
  for (;;) {
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => nextTurn(resolve));
    if ((await Promise.race([promise, pending])) !== pending) return promise;
    await vi.advanceTimersByTimeAsync(1000);
  }
}

/** What `useFakeTimers` shall make virtual. */
export const virtual = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const;
