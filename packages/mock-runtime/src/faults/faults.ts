import type { Delay } from './delay.ts';
import type { JsonObject } from '../json.ts';
import type { Restore } from '../snapshots.ts';

/** A fault to order: the next calls go wrong in this way. */
export interface FaultOrder {
  /** Method whose calls it hits; every method when left out. */
  readonly method?: string | undefined;
  /** How many calls (default 1). `Infinity` until it is taken back. */
  readonly calls?: number | undefined;
  /** Answer with this documented error: a mnemonic or a key. */
  readonly error?: string | undefined;
  /** Values for the placeholders of that error's message. */
  readonly params?: JsonObject | undefined;
  /** Answer with this HTTP status and no JSON-RPC reply: 502, 503. */
  readonly status?: number | undefined;
  /**
   * `drop`: close without an answer; `cut`: close in the middle; `garble`: send half of the body;
   * `drip`: send all of it, little by little.
   */
  readonly spoil?: 'drop' | 'cut' | 'garble' | 'drip' | undefined;
  /** Milliseconds from the first to the last byte of a drip (default 2000). */
  readonly over?: number | undefined;
  /** How long to wait before answering, in place of the latency; alone, the answer is the ordinary one. */
  readonly delay?: Delay | undefined;
}

/** Faults that were ordered and have not happened yet, oldest first. */
export class Faults {
  #orders: { readonly order: FaultOrder; left: number }[] = [];

  /**
   * ```ts
   * mock.faults.order({ method: 'get.account', error: 'internal_error', calls: 2 });
   * ```
   */
  order(order: FaultOrder): void {
    this.#orders.push({ order, left: order.calls ?? 1 });
  }

  save(): Restore {
    const orders = this.#orders.map((entry) => ({ ...entry }));
    return () => {
      this.#orders = orders.map((entry) => ({ ...entry }));
    };
  }

  clear(): void {
    this.#orders = [];
  }

  get pending(): readonly FaultOrder[] {
    return this.#orders.map(({ order, left }) => ({ ...order, calls: left }));
  }

  /** The fault for a call of a method, which uses it up. */
  take(method: string): FaultOrder | undefined {
    const found = this.#orders.find(({ order }) => (order.method ?? method) === method);
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#orders = this.#orders.filter((entry) => entry !== found);
    return found.order;
  }
}
