import type { Restore } from './snapshots.ts';

/** Where the mock takes the time from: milliseconds since 1970-01-01 00:00:00 UTC. */
export interface Clock {
  now(): number;
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

  /** `at`: first reading (default: the time of the machine); `frozen`: stands still until advanced. */
  constructor(options: { at?: number; frozen?: boolean; source?: () => number } = {}) {
    this.#source = options.source ?? Date.now;
    const at = options.at ?? this.#source();
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

  advance(milliseconds: number): void {
    this.set(this.now() + milliseconds);
  }

  set(at: number): void {
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
