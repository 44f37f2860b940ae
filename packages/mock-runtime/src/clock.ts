import type { Restore } from './snapshots.ts';

/** Where the mock takes the time from: milliseconds since 1970-01-01 00:00:00 UTC. */
export interface Clock {
  now(): number;
}

/** Whether a clock can show it: milliseconds of a year from 0 to 9999, as other years have no form on the wire. */
export function isClockTime(at: number): boolean {
  return at >= Date.parse('0000-01-01T00:00:00Z') && at <= Date.parse('9999-12-31T23:59:59.999Z');
}

/**
 * A clock that tests turn by hand. Sessions, temporary keys and points follow it; rows do not,
 * other than those of what goes on at that moment.
 *
 * ```ts
 * const clock = new VirtualClock({ at: Date.UTC(2026, 10, 2, 9), frozen: true });
 * clock.advance(3_600_000); // an hour later every session has expired
 * ```
 */
export class VirtualClock implements Clock {
  readonly #source: () => number;
  #offset: number;
  #frozenAt: number | undefined;

  /**
   * `at`: first reading (default: the time of the machine); `frozen`: stands still until advanced.
   *
   * @throws {RangeError} for a time outside of the years 0 to 9999
   */
  constructor(options: { at?: number; frozen?: boolean; source?: () => number } = {}) {
    this.#source = options.source ?? Date.now;
    const at = options.at ?? this.#source();
    checkTime(at);
    this.#offset = options.at === undefined ? 0 : at - this.#source();
    this.#frozenAt = options.frozen === true ? at : undefined;
  }

  now(): number {
    return this.#frozenAt ?? this.#source() + this.#offset;
  }

  /** Whether it stands still. */
  get frozen(): boolean {
    return this.#frozenAt !== undefined;
  }

  /** Whether it shows another time than its source. */
  get turned(): boolean {
    return this.frozen || this.#offset !== 0;
  }

  /** @throws {RangeError} when it would leave the years 0 to 9999 */
  advance(milliseconds: number): void {
    this.set(this.now() + milliseconds);
  }

  /** @throws {RangeError} for a time outside of the years 0 to 9999 */
  set(at: number): void {
    checkTime(at);
    if (this.#frozenAt === undefined) this.#offset = at - this.#source();
    else this.#frozenAt = at;
  }

  freeze(): void {
    this.#frozenAt = this.now();
  }

  /** Restored, a frozen clock shows that time again; a running one is as far off its source as it was. */
  save(): Restore {
    const offset = this.#offset;
    const frozenAt = this.#frozenAt;
    return () => {
      this.#offset = offset;
      this.#frozenAt = frozenAt;
    };
  }

  /** Runs on from where it stands. */
  release(): void {
    const at = this.now();
    this.#frozenAt = undefined;
    this.set(at);
  }
}

function checkTime(at: number): void {
  if (isClockTime(at)) return;
  throw new RangeError(
    `${at} milliseconds since 1970 are no time that a clock shows: give one of the years 0 to 9999.`,
  );
}
