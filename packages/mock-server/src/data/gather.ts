import {
  type Codes,
  DictionaryColumn,
  FloatColumn,
  IntegerColumn,
  type JsonValue,
  sortByRanks,
  TimeColumn,
} from '@openrpc-kit/mock-runtime';

/** Puts facts into the order of the rows and makes columns of them. */
export class Gatherer {
  /** For each row the index of its facts. */
  readonly order: Uint32Array;

  constructor(order: Uint32Array) {
    this.order = order;
  }

  get length(): number {
    return this.order.length;
  }

  /** Facts in the order of the rows. */
  take<T extends Codes | Int32Array | Float64Array>(facts: T): T {
    const taken = new (facts.constructor as new (length: number) => T)(this.length);
    for (let row = 0; row < this.length; row += 1) {
      taken[row] = facts[this.order[row] as number] as number;
    }
    return taken;
  }

  integers(facts: Int32Array): IntegerColumn {
    return new IntegerColumn(this.take(facts));
  }

  times(facts: Int32Array): TimeColumn {
    return new TimeColumn(this.take(facts));
  }

  floats(facts: Float64Array): FloatColumn {
    return new FloatColumn(this.take(facts));
  }

  flags(facts: Uint8Array): DictionaryColumn {
    return new DictionaryColumn(this.take(facts), [false, true]);
  }

  /** One column for each list of values, all over the same codes. */
  coded<T extends Record<string, readonly JsonValue[]>>(
    facts: Codes,
    lists: T,
  ): { readonly [name in keyof T]: DictionaryColumn } {
    const codes = this.take(facts);
    const columns = Object.entries(lists).map(([name, values]) => [
      name,
      new DictionaryColumn(codes, values),
    ]);
    return Object.fromEntries(columns) as { readonly [name in keyof T]: DictionaryColumn };
  }
}

/** Indexes of the first `count` facts, ordered by time; equal times as they were made up. */
export function orderByTime(times: Int32Array, count: number, from: number): Uint32Array {
  const ranks = Uint32Array.from(times.subarray(0, count), (time) => time - from);
  const order = Uint32Array.from({ length: count }, (_item, index) => index);
  return sortByRanks(order, ranks, false);
}
