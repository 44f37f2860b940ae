import type { JsonValue } from '../json.ts';
import type { BlockMatcher, CellTest, Column } from './column.ts';
import type { JsonWriter } from './json-writer.ts';
import { matchEach } from './number-column.ts';
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

  write(row: number, writer: JsonWriter): void {
    writer.text(JSON.stringify(this.#compute(row)));
  }

  match(test: CellTest): BlockMatcher {
    return matchEach(this, test);
  }

  ranks(): Uint32Array {
    return rankValues(Array.from({ length: this.length }, (_item, row) => this.#compute(row)));
  }
}
