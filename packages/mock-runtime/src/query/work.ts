import { refuse } from '../refusal.ts';
import type { CellTest, Column } from '../store/column.ts';
import { DictionaryColumn } from '../store/dictionary-column.ts';

/** Tests of a cell that one query may cost: a second or less. */
const most = 200_000_000;

/** A pattern tested on a text costs as much as this many comparisons. */
const costOfText = 30;

/** To read a pattern costs as much as this many comparisons. */
const costOfPattern = 100_000;

/**
 * Counts what a filter is going to cost before it is run, so that one call cannot keep the others
 * waiting: a million rows take two hundred conditions, twenty thousand rows ten thousand.
 */
export class Work {
  readonly #rows: number;
  #left = most;

  /** @param rows how many rows are looked at */
  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Adds the test of a column. @throws {Refusal} when it is too much */
  testColumn(column: Column, { cost }: CellTest, path: string): void {
    if (column instanceof DictionaryColumn) {
      this.#spend(this.#rows + column.values.length * (cost ?? costOfText), path);
    } else this.#spend(this.#rows * (cost ?? 1), path);
  }

  /** Adds a pattern that is going to be read. @throws {Refusal} when it is too much */
  readPattern(path: string): void {
    this.#spend(costOfPattern, path);
  }

  #spend(cost: number, path: string): void {
    this.#left -= cost;
    if (this.#left < 0) refuse('wrong-value', { field: path });
  }
}
