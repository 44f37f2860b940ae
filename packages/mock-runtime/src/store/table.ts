import type { SortKey } from '../api-description.ts';
import type { JsonValue } from '../json.ts';
import type { Column, MemberWriter } from './column.ts';
import { discard } from './discard.ts';
import { KeptPages } from './kept-pages.ts';
import { PatchedColumn } from './patched-column.ts';
import { planMembers } from './plan-members.ts';
import { sortByRanks } from './radix.ts';
import { TimeColumn } from './time-column.ts';

/** How many orders, and how many plans of members, are kept. */
const kept = 8;

/**
 * Rows of one kind, a column a field. Rows stand in the default order of their method, so that a
 * call without `sort` reads them as they lie and a period is two binary searches.
 */
export class Table {
  readonly length: number;
  readonly key: string;
  /** Rows of a table never change, so their JSON can be used again. */
  readonly pages: KeptPages = new KeptPages();
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #orders: Map<string, Uint32Array>;
  readonly #members = new Map<string, readonly MemberWriter[]>();
  /** How the rows lie. */
  readonly #order: readonly SortKey[];

  /** @throws {RangeError} when columns differ in length */
  constructor(options: {
    columns: ReadonlyMap<string, Column>;
    key: string;
    length: number;
    order: readonly SortKey[];
    /** Orders that were sorted before. */
    sorted?: Map<string, Uint32Array>;
  }) {
    this.#orders = options.sorted ?? new Map();
    this.length = options.length;
    this.key = options.key;
    this.#columns = options.columns;
    this.#order = completeSort(options.order, options.key);
    for (const [name, column] of options.columns) {
      if (column.length === this.length) continue;
      throw new RangeError(`Column ${name} has ${column.length} rows, the table ${this.length}.`);
    }
  }

  get fields(): readonly string[] {
    return [...this.#columns.keys()];
  }

  /** @throws {RangeError} for a field that has no column */
  column(field: string): Column {
    const column = this.#columns.get(field);
    if (column === undefined) throw new RangeError(`The table has no column ${field}.`);
    return column;
  }

  /** The same rows with other values in some cells, by field and row; not in those that order them. */
  patch(cells: ReadonlyMap<string, ReadonlyMap<number, JsonValue>>): Table {
    const columns = new Map(this.#columns);
    for (const [field, values] of cells) {
      columns.set(field, new PatchedColumn(this.column(field), values));
    }
    return new Table({ columns, key: this.key, length: this.length, order: this.#order });
  }

  /** The same rows in the same orders, with other columns of the same order in place of some. */
  replace(columns: ReadonlyMap<string, Column>): Table {
    const all = new Map([...this.#columns, ...columns]);
    const { key, length } = this;
    return new Table({ columns: all, key, length, order: this.#order, sorted: this.#orders });
  }

  /** Writers of the members of a row with these fields. The last few plans are kept. */
  members(fields: readonly string[]): readonly MemberWriter[] {
    return recall(this.#members, JSON.stringify(fields), () =>
      planMembers(
        fields.map((field) => ({
          prefix: `,${JSON.stringify(field)}:`,
          column: this.column(field),
        })),
      ),
    );
  }

  /** First and past-last row of a period, when the rows stand in the order of `field`. */
  slice(field: string, from: number, till: number): { start: number; end: number } | undefined {
    const column = this.#columns.get(field);
    const first = this.#order[0];
    if (first?.field !== field || first.order !== 'asc') return undefined;
    if (!(column instanceof TimeColumn)) return undefined;
    const seconds = column.seconds.values;
    return { start: firstAtLeast(seconds, from), end: firstAtLeast(seconds, till + 1) };
  }

  /** Whether the rows lie in the order asked for. */
  lies(sort: readonly SortKey[]): boolean {
    return sort.length === 0 || nameSort(completeSort(sort, this.key)) === nameSort(this.#order);
  }

  /**
   * All rows in the order asked for, equal ones by key. The last few orders are kept: paging
   * through a sorted report sorts once.
   */
  sorted(sort: readonly SortKey[]): Uint32Array {
    const keys = completeSort(sort, this.key);
    return recall(this.#orders, nameSort(keys), () => this.#sort(keys));
  }

  #sort(keys: readonly SortKey[]): Uint32Array {
    let rows: Uint32Array = Uint32Array.from({ length: this.length }, (_item, row) => row);
    // From the last key to the first: each pass keeps the order of the passes before.
    for (const { field, order } of keys.toReversed()) {
      const ranks = this.column(field).ranks();
      rows = sortByRanks(rows, ranks, order === 'desc');
      discard(ranks);
    }
    return rows;
  }
}

/** What was made for a name before, or makes it; what was not asked for the longest goes. */
function recall<T>(made: Map<string, T>, name: string, make: () => T): T {
  const value = made.get(name) ?? make();
  made.delete(name);
  made.set(name, value);
  for (const oldest of made.keys()) {
    if (made.size <= kept) break;
    made.delete(oldest);
  }
  return value;
}

/** Rows that are equal by every key stand in the order of the field that identifies them. */
function completeSort(sort: readonly SortKey[], key: string): readonly SortKey[] {
  const end = sort.findIndex(({ field }) => field === key);
  return end < 0 ? [...sort, { field: key, order: 'asc' }] : sort.slice(0, end + 1);
}

function nameSort(keys: readonly SortKey[]): string {
  return JSON.stringify(keys.map(({ field, order }) => [field, order]));
}

/** Index of the first number that is not below `bound`, in ascending numbers. */
function firstAtLeast(numbers: Int32Array, bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
