import type { JsonValue } from '../json.ts';
import type { BlockMatcher, CellTest, Column, MemberWriter } from '../store/column.ts';
import { matchEach, writeEach } from '../store/number-column.ts';

/** Addresses of a service, told with another host. */
export class AddressColumn implements Column {
  readonly #column: Column;
  readonly #from: string;
  readonly #to: string;

  /**
   * @param from `https://media.example`; cells that begin otherwise stay as they are
   * @param to `http://127.0.0.1:4010`
   */
  constructor(column: Column, from: string, to: string) {
    this.#column = column;
    this.#from = `${from}/`;
    this.#to = `${to}/`;
  }

  get length(): number {
    return this.#column.length;
  }

  value(row: number): JsonValue {
    const cell = this.#column.value(row);
    if (typeof cell !== 'string' || !cell.startsWith(this.#from)) return cell;
    return this.#to + cell.slice(this.#from.length);
  }

  member(prefix: string): MemberWriter {
    return writeEach(this, prefix);
  }

  match(test: CellTest): BlockMatcher {
    return matchEach(this, test);
  }

  ranks(): Uint32Array {
    return this.#column.ranks();
  }
}
