import type { JsonValue } from '../json.ts';
import type { JsonWriter } from './json-writer.ts';

/** One field of all rows of a table. Rows are numbered from 0. */
export interface Column {
  readonly length: number;
  /** The cell as JSON. */
  value(row: number): JsonValue;
  /** Prepares to write cells as members of an object: the prefix, such as `,"id":`, then the cell. */
  member(prefix: string): MemberWriter;
  /** Prepares a test of many rows at a time. */
  match(test: CellTest): BlockMatcher;
  /**
   * For each row a whole number that orders rows as the cell's value does: equal values have equal
   * ranks, null has the greatest. Made anew for each call.
   */
  ranks(): Uint32Array;
}

export type MemberWriter = (row: number, writer: JsonWriter) => void;

/**
 * Sets `mask[n]` to 1 when row `from + n` passes and to 0 when it does not, for `count` rows.
 * Working by blocks keeps the inner loops free of calls: a nanosecond a row.
 */
export type BlockMatcher = (from: number, count: number, mask: Uint8Array) => void;

/** What a condition asks of one cell. `numbers` and `isNull` are shortcuts of `accepts`. */
export interface CellTest {
  accepts(value: JsonValue): boolean;
  /** Set when the test compares with numbers (dates: seconds). */
  readonly numbers?: NumberRange;
  /** Set when the test is "is null" (true) or "is not null" (false). */
  readonly isNull?: boolean;
  /** What it costs to test a cell, in comparisons of numbers (default 1; 30 for a text). */
  readonly cost?: number;
}

/** Numbers from `low` to `high`; an open end does not belong to it. Null is never inside. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** The test passes outside of the range, null included. */
  readonly outside: boolean;
}
