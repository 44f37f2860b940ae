import type { JsonValue } from '../json.ts';
import type { BlockMatcher, CellTest, Column, MemberWriter } from './column.ts';
import { rankValues } from './ranks.ts';

/** A column of which a few cells have other values than it says. */
export class PatchedColumn implements Column {
  readonly #column: Column;
  readonly #cells: ReadonlyMap<number, JsonValue>;

  /** @param cells by row */
  constructor(column: Column, cells: ReadonlyMap<number, JsonValue>) {
    this.#column = column;
    this.#cells = cells;
  }

  get length(): number {
    return this.#column.length;
  }

  value(row: number): JsonValue {
    const value = this.#cells.get(row);
    return value === undefined ? this.#column.value(row) : value;
  }

  member(prefix: string): MemberWriter {
    const write = this.#column.member(prefix);
    return (row, writer) => {
      const value = this.#cells.get(row);
      if (value === undefined) write(row, writer);
      else writer.text(prefix + JSON.stringify(value));
    };
  }

  match(test: CellTest): BlockMatcher {
    const match = this.#column.match(test);
    const passes = Array.from(this.#cells, ([row, value]) => [row, test.accepts(value)] as const);
    return (from, count, mask) => {
      match(from, count, mask);
      for (const [row, passed] of passes) {
        if (row >= from && row < from + count) mask[row - from] = passed ? 1 : 0;
      }
    };
  }

  ranks(): Uint32Array {
    return rankValues(Array.from({ length: this.length }, (_item, row) => this.value(row)));
  }
}
