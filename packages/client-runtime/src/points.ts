/** `metadata.limits` of a reply. Resets are seconds from now. */
export interface PointLimits {
  readonly minute_limit?: number;
  readonly minute_remaining?: number;
  readonly minute_reset?: number;
  readonly day_limit?: number;
  readonly day_remaining?: number;
  readonly day_reset?: number;
}

/** The points of a minute or a day, as far as replies have told. Times are those of `Date.now()`. */
export class PointWindow {
  /** Points that are left, calls in flight not yet taken off. */
  #left = Infinity;
  #limit = Infinity;
  #resetAt = 0;
  readonly #seconds: number;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Learns from a reply. Replies may come out of order: within one window the smallest rest counts. */
  learn(limit: unknown, left: unknown, reset: unknown): void {
    // A figure that is missing or null tells nothing.
    if (typeof left !== 'number' || typeof reset !== 'number') return;
    const resetAt = Date.now() + reset * 1000;
    const isSameWindow = Math.abs(resetAt - this.#resetAt) < 2000;
    this.#left = isSameWindow ? Math.min(this.#left, left) : left;
    if (typeof limit === 'number') this.#limit = limit;
    this.#resetAt = isSameWindow ? Math.max(this.#resetAt, resetAt) : resetAt;
  }

  /** The service refused a call for want of points. */
  exhaust(): void {
    this.#left = 0;
    if (this.#resetAt <= Date.now()) this.#resetAt = Date.now() + this.#seconds * 1000;
  }

  /** When there will be points for `weight` more, or undefined when there are now. */
  waitUntil(weight: number): number | undefined {
    this.#renew();
    return this.#left >= weight ? undefined : this.#resetAt;
  }

  /** When the call after one at `start` may begin: at once while there is plenty, at an even pace in the last quarter. */
  nextStart(start: number, inFlight: number): number {
    const left = this.#left - inFlight;
    if (left > this.#limit / 4) return start;
    return start + Math.max(0, this.#resetAt - start) / Math.max(1, left + 1);
  }

  /** After the reset the points are back; the next reply says how many. */
  #renew(): void {
    if (this.#left === Infinity || Date.now() < this.#resetAt) return;
    this.#left = this.#limit;
    this.#resetAt = Date.now() + this.#seconds * 1000;
  }
}
