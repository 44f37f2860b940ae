import type { JsonValue } from '../json.ts';
import type { BlockMatcher, CellTest, Column, MemberWriter } from './column.ts';
import { matchEach, writeEach } from './number-column.ts';
import { rankValues } from './ranks.ts';

/** Cells that follow from other facts of their row, made when they are read: they take no memory. */
export class ComputedColumn implements Column {
  readonly length: number;
  readonly #compute: (row: number) => JsonValue;

  constructor(length: number, compute: (row: number) => JsonValue) {
    this.length = length;
    this.#compute = compute;
  }

  value(row: number): JsonValue {
    return this.#compute(row);
  }

  member(prefix: string): MemberWriter {
    return writeEach(this, prefix);
  }

  match(test: CellTest): BlockMatcher {
    return matchEach(this, test);
  }

  ranks(): Uint32Array {
    return rankValues(Array.from({ length: this.length }, (_item, row) => this.#compute(row)));
  }
}
