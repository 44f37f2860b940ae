import {
  type BlockMatcher,
  type CellTest,
  type Column,
  ComputedColumn,
  encodeTexts,
  type JsonValue,
  type MemberWriter,
} from '@openrpc-kit/mock-runtime';
import { createRecordId, recordWord } from './record-id.ts';

/** Recordings of legs: a list of one id, or none. Written digit by digit, since every page has it. */
export class RecordColumn implements Column {
  readonly #seed: number;
  /** For each row the index of its leg. */
  readonly #legs: Uint32Array;
  readonly #isRecorded: Uint8Array;
  readonly #cells: ComputedColumn;

  constructor(seed: number, legs: Uint32Array, isRecorded: Uint8Array) {
    this.#seed = seed;
    this.#legs = legs;
    this.#isRecorded = isRecorded;
    this.#cells = new ComputedColumn(legs.length, (row) => this.value(row));
  }

  get length(): number {
    return this.#legs.length;
  }

  value(row: number): JsonValue {
    const leg = this.#legs[row] as number;
    return this.#isRecorded[row] === 1 ? [createRecordId(this.#seed, leg)] : [];
  }

  member(prefix: string): MemberWriter {
    const texts = encodeTexts([`${prefix}[]`, `${prefix}["`, '"]']);
    return (row, writer) => {
      if (this.#isRecorded[row] !== 1) {
        writer.copy(texts, 0);
        return;
      }
      const leg = this.#legs[row] as number;
      writer.copy(texts, 1);
      for (let part = 0; part < 4; part += 1) writer.hex(recordWord(this.#seed, leg, 0, part));
      writer.copy(texts, 2);
    };
  }

  match(test: CellTest): BlockMatcher {
    return this.#cells.match(test);
  }

  ranks(): Uint32Array {
    return this.#cells.ranks();
  }
}
