import type { JsonValue } from '../json.ts';
import type { BlockMatcher, CellTest, Column, MemberWriter } from './column.ts';
import { LazyTexts } from './lazy-texts.ts';
import { matchCodes } from './match-codes.ts';
import { rankValues } from './ranks.ts';

/** For each row the index of its value. The smallest kind that can hold the count of values. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/**
 * Values that occur again and again, each kept once. Any JSON value will do, null included.
 * Several columns may share one list of codes: an employee's id, name and phone number are three
 * short lists over the same codes.
 */
export class DictionaryColumn implements Column {
  readonly codes: Codes;
  readonly values: readonly JsonValue[];

  constructor(codes: Codes, values: readonly JsonValue[]) {
    this.codes = codes;
    this.values = values;
  }

  get length(): number {
    return this.codes.length;
  }

  value(row: number): JsonValue {
    return this.values[this.codes[row] as number] ?? null;
  }

  member(prefix: string): MemberWriter {
    const { codes, values } = this;
    const texts = new LazyTexts(values.length, (code) => prefix + JSON.stringify(values[code]));
    return (row, writer) => {
      const code = codes[row] as number;
      texts.need(code);
      writer.copy(texts, code);
    };
  }

  /** Tests each value once, however many rows have it. */
  match(test: CellTest): BlockMatcher {
    const hits = Uint8Array.from(this.values, (value) => (test.accepts(value) ? 1 : 0));
    if (!hits.includes(1)) return (_from, count, mask) => void mask.fill(0, 0, count);
    return matchCodes(this.codes, hits);
  }

  ranks(): Uint32Array {
    const ranks = rankValues(this.values);
    const ofRows = new Uint32Array(this.codes.length);
    for (let row = 0; row < ofRows.length; row += 1) {
      ofRows[row] = ranks[this.codes[row] as number] as number;
    }
    return ofRows;
  }
}

/** An empty list of codes for `length` rows of at most `count` different values. */
export function createCodes(length: number, count: number): Codes {
  if (count <= 0x100) return new Uint8Array(length);
  if (count <= 0x1_0000) return new Uint16Array(length);
  return new Uint32Array(length);
}
