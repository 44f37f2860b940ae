import { Random } from '../random.ts';
import type { Restore } from '../snapshots.ts';
import { type Delay, drawDelay } from './delay.ts';

/** What every answer waits, until it is told otherwise. Draws follow from the seed. */
export class Latency {
  readonly #seed: number;
  readonly #initial: Delay | undefined;
  readonly #ofMethods = new Map<string, Delay>();
  #ofAll: Delay | undefined;
  #random: Random;

  /** `initial`: what it is at first, and after a reset. */
  constructor(seed: number, initial?: Delay) {
    this.#seed = seed;
    this.#initial = initial;
    this.#ofAll = initial;
    this.#random = createRandom(seed);
  }

  /**
   * ```ts
   * mock.latency.set({ kind: 'uniform', low: 20, high: 80 });
   * mock.latency.set(500, 'get.call_legs_report'); // this method has its own
   * ```
   */
  set(delay: Delay, method?: string): void {
    if (method === undefined) this.#ofAll = delay;
    else this.#ofMethods.set(method, delay);
  }

  /** As it was at first; draws begin anew. */
  reset(): void {
    this.clear();
    this.#ofAll = this.#initial;
    this.#random = createRandom(this.#seed);
  }

  save(): Restore {
    const ofAll = this.#ofAll;
    const ofMethods = new Map(this.#ofMethods);
    const random = this.#random.copy();
    return () => {
      this.clear();
      this.#ofAll = ofAll;
      for (const [method, delay] of ofMethods) this.#ofMethods.set(method, delay);
      this.#random = random.copy();
    };
  }

  /** No waiting any more. */
  clear(): void {
    this.#ofAll = undefined;
    this.#ofMethods.clear();
  }

  /** What is set, by method; undefined stands for all others. */
  get settings(): readonly { readonly method?: string; readonly delay: Delay }[] {
    const others = this.#ofAll === undefined ? [] : [{ delay: this.#ofAll }];
    return [...others, ...Array.from(this.#ofMethods, ([method, delay]) => ({ method, delay }))];
  }

  /** Milliseconds that the next answer of a method waits. */
  draw(method: string | undefined): number {
    const own = method === undefined ? undefined : this.#ofMethods.get(method);
    const delay = own ?? this.#ofAll;
    return delay === undefined ? 0 : this.drawOf(delay);
  }

  drawOf(delay: Delay): number {
    return drawDelay(delay, this.#random);
  }
}

function createRandom(seed: number): Random {
  return new Random(seed, 0x1a7e);
}
