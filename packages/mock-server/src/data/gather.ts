import {
  type Codes,
  DictionaryColumn,
  discard,
  FloatColumn,
  IntegerColumn,
  type JsonValue,
  sortByRanks,
  TimeColumn,
} from '@openrpc-kit/mock-runtime';
import { takeBytes, takeDoubles, takeIntegers, takeShorts, takeWords } from './take.ts';

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

  integers(facts: Int32Array): IntegerColumn {
    return new IntegerColumn(takeIntegers(facts, this.order));
  }

  times(facts: Int32Array): TimeColumn {
    return new TimeColumn(takeIntegers(facts, this.order));
  }

  floats(facts: Float64Array): FloatColumn {
    return new FloatColumn(takeDoubles(facts, this.order));
  }

  flags(facts: Uint8Array): DictionaryColumn {
    return new DictionaryColumn(takeBytes(facts, this.order), [false, true]);
  }

  codes(facts: Codes): Codes {
    if (facts instanceof Uint8Array) return takeBytes(facts, this.order);
    return facts instanceof Uint16Array
      ? takeShorts(facts, this.order)
      : takeWords(facts, this.order);
  }

  /** {@link createColumns} of codes that stand in the order of the facts. */
  coded<T extends Record<string, readonly JsonValue[]>>(
    facts: Codes,
    lists: T,
  ): { readonly [name in keyof T]: DictionaryColumn } {
    return createColumns(this.codes(facts), lists);
  }
}

/** One column for each list of values, all over the same codes, which stand in the order of the rows. */
export function createColumns<T extends Record<string, readonly JsonValue[]>>(
  codes: Codes,
  lists: T,
): { readonly [name in keyof T]: DictionaryColumn } {
  const columns = Object.entries(lists).map(([name, values]) => [
    name,
    new DictionaryColumn(codes, values),
  ]);
  return Object.fromEntries(columns) as { readonly [name in keyof T]: DictionaryColumn };
}

/** Indexes of the first `count` facts, ordered by time; equal times as they were made up. */
export function orderByTime(times: Int32Array, count: number, from: number): Uint32Array {
  const ranks = new Uint32Array(count);
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    ranks[index] = (times[index] as number) - from;
    order[index] = index;
  }
  const sorted = sortByRanks(order, ranks, false);
  discard(ranks);
  return sorted;
}
