import type { JsonValue } from '../json.ts';
import type { BlockMatcher, CellTest, Column, MemberWriter, NumberRange } from './column.ts';
import { encodeTexts } from './encoded-texts.ts';
import { rankNumbers } from './ranks.ts';

/** Stands for null in a column of 32-bit integers. */
export const nullInteger = -0x8000_0000;

/** Whole numbers of 32 bits, {@link nullInteger} meaning null. */
export class IntegerColumn implements Column {
  readonly values: Int32Array;

  constructor(values: Int32Array) {
    this.values = values;
  }

  get length(): number {
    return this.values.length;
  }

  value(row: number): JsonValue {
    const value = this.values[row] as number;
    return value === nullInteger ? null : value;
  }

  member(prefix: string): MemberWriter {
    const { values } = this;
    const texts = encodeTexts([prefix, `${prefix}null`]);
    return (row, writer) => {
      const value = values[row] as number;
      if (value === nullInteger) {
        writer.copy(texts, 1);
        return;
      }
      writer.copy(texts, 0);
      writer.integer(value);
    };
  }

  match(test: CellTest): BlockMatcher {
    if (test.numbers !== undefined) return matchIntegers(this.values, test.numbers);
    if (test.isNull !== undefined) {
      const range = { low: nullInteger, high: nullInteger, lowOpen: false, highOpen: false };
      return matchBetween(this.values, range.low, range.high, !test.isNull);
    }
    return matchEach(this, test);
  }

  ranks(): Uint32Array {
    let low = Infinity;
    let high = -Infinity;
    for (const value of this.values) {
      if (value === nullInteger) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const ranks = new Uint32Array(this.values.length);
    for (let row = 0; row < ranks.length; row += 1) {
      const value = this.values[row] as number;
      ranks[row] = value === nullInteger ? high - low + 1 : value - low;
    }
    return ranks;
  }
}

/** Any numbers, NaN meaning null. */
export class FloatColumn implements Column {
  readonly values: Float64Array;

  constructor(values: Float64Array) {
    this.values = values;
  }

  get length(): number {
    return this.values.length;
  }

  value(row: number): JsonValue {
    const value = this.values[row] as number;
    return Number.isNaN(value) ? null : value;
  }

  member(prefix: string): MemberWriter {
    return writeEach(this, prefix);
  }

  match(test: CellTest): BlockMatcher {
    return matchEach(this, test);
  }

  ranks(): Uint32Array {
    return rankNumbers(this.values);
  }
}

/** Members of cells that have no ready-made text. */
export function writeEach(column: Column, prefix: string): MemberWriter {
  const texts = encodeTexts([prefix]);
  return (row, writer) => {
    writer.copy(texts, 0);
    writer.text(JSON.stringify(column.value(row)));
  };
}

/** The cells one by one: for tests and columns without a shorter way. */
export function matchEach(column: Column, test: CellTest): BlockMatcher {
  return (from, count, mask) => {
    for (let at = 0; at < count; at += 1) {
      mask[at] = test.accepts(column.value(from + at)) ? 1 : 0;
    }
  };
}

export function matchIntegers(values: Int32Array, range: NumberRange): BlockMatcher {
  const low = range.lowOpen ? Math.floor(range.low) + 1 : Math.ceil(range.low);
  const high = range.highOpen ? Math.ceil(range.high) - 1 : Math.floor(range.high);
  // Null lies below every number: the range must not reach down to it.
  const lowest = Math.max(low, nullInteger + 1);
  if (!(lowest <= high))
    return (_from, count, mask) => void mask.fill(range.outside ? 1 : 0, 0, count);
  return matchBetween(values, lowest, high, range.outside);
}

function matchBetween(
  values: Int32Array,
  low: number,
  high: number,
  outside: boolean,
): BlockMatcher {
  const inside = outside ? 0 : 1;
  return (from, count, mask) => {
    for (let at = 0; at < count; at += 1) {
      const value = values[from + at] as number;
      mask[at] = value >= low && value <= high ? inside : inside ^ 1;
    }
  };
}
