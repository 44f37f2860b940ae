import { Random } from '../random.ts';
import type { Restore } from '../snapshots.ts';
import { createFaultOrders, type FaultMix } from './fault-mix.ts';
import type { FaultOrder } from './fault-order.ts';

export interface FaultsOptions {
  readonly seed?: number | undefined;
  readonly initial?: readonly FaultOrder[] | FaultMix | undefined;
  readonly knowsError?: ((mnemonic: string) => boolean) | undefined;
}

interface Entry {
  readonly order: FaultOrder;
  left: number;
}

/** Faults that were ordered and have not happened yet, oldest first. */
export class Faults {
  readonly #seed: number;
  readonly #initial: readonly FaultOrder[];
  readonly #knowsError: (mnemonic: string) => boolean;
  #orders: Entry[] = [];
  #random: Random;

  /**
   * @param options `initial`: what is ordered at first, and again after a reset; `knowsError`: the
   *   mnemonics that a mix may name, all by default
   * @throws {RangeError} for a mix that cannot be
   */
  constructor(options: FaultsOptions = {}) {
    const { seed = 1, initial = [], knowsError = () => true } = options;
    this.#seed = seed;
    this.#knowsError = knowsError;
    this.#initial = isMix(initial) ? createFaultOrders(initial, knowsError) : initial;
    this.#random = createRandom(seed);
    for (const order of this.#initial) this.order(order);
  }

  /**
   * ```ts
   * mock.faults.order({ method: 'get.account', error: 'internal_error', calls: 2 });
   * mock.faults.order({ spoil: 'drop', probability: 0.05 }); // each call, until `clear()`
   * ```
   */
  order(order: FaultOrder): void {
    const calls = order.calls ?? (order.probability === undefined ? 1 : 'every');
    this.#orders.push({ order, left: calls === 'every' ? Infinity : calls });
  }

  /**
   * Each kind of fault hits a part of all calls from now on.
   *
   * ```ts
   * mock.faults.mix({ drop: 0.05, cut: 0.05, '503': 0.05, limit_exceeded: 0.05 });
   * ```
   *
   * @throws {RangeError} for a name that is not known, or parts that cannot be
   */
  mix(mix: FaultMix): void {
    for (const order of createFaultOrders(mix, this.#knowsError)) this.order(order);
  }

  save(): Restore {
    const orders = this.#orders.map((entry) => ({ ...entry }));
    const random = this.#random.copy();
    return () => {
      this.#orders = orders.map((entry) => ({ ...entry }));
      this.#random = random.copy();
    };
  }

  clear(): void {
    this.#orders = [];
  }

  /** As it was at first; draws begin anew. */
  reset(): void {
    this.clear();
    this.#random = createRandom(this.#seed);
    for (const order of this.#initial) this.order(order);
  }

  /** Each as it could be ordered anew: with the calls that are left of it. */
  get pending(): readonly FaultOrder[] {
    return this.#orders.map(({ order, left }) => {
      return { ...order, calls: left === Infinity ? 'every' : left };
    });
  }

  /**
   * The fault for a call of a method, which uses it up: the oldest one that has no probability,
   * else the one that is drawn.
   *
   * @param fits whether an order has a meaning for the call
   */
  take(method: string, fits: (order: FaultOrder) => boolean = () => true): FaultOrder | undefined {
    const orders = this.#orders.filter(
      ({ order }) => (order.method ?? method) === method && fits(order),
    );
    const found = orders.find(({ order }) => order.probability === undefined) ?? this.#draw(orders);
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#orders = this.#orders.filter((entry) => entry !== found);
    return found.order;
  }

  /** Lays the orders side by side, each as long as it is probable, and points at a place. */
  #draw(orders: readonly Entry[]): Entry | undefined {
    if (orders.length === 0) return undefined;
    let place = this.#random.part();
    return orders.find(({ order: { probability = 0 } }) => {
      if (place < probability) return true;
      place -= probability;
      return false;
    });
  }
}

function isMix(initial: readonly FaultOrder[] | FaultMix): initial is FaultMix {
  return !Array.isArray(initial);
}

function createRandom(seed: number): Random {
  return new Random(seed, 0xfa17);
}
