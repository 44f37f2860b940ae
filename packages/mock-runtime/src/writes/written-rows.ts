import type { Account } from '../accounts/account.ts';
import type { ListDescription } from '../api-description.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Restorable, Restore } from '../snapshots.ts';
import { createTableOfRows } from '../store/table-of-rows.ts';
import type { Table } from '../store/table.ts';

/** What calls made of the rows of one kind, by key; undefined for a row that was deleted. */
type Edits = ReadonlyMap<JsonValue, JsonObject | undefined>;

interface Written {
  readonly edits: Edits;
  /** The table that the edits were last laid over, and what came of it. */
  readonly base: Table | undefined;
  readonly table: Table;
}

/** Rows as methods that write have left them: laid over those that an account began with. */
export class WrittenRows implements Restorable {
  readonly #written = new Map<Account, Map<string, Written>>();

  /** The rows of a list as they are now; undefined when the account never had any. */
  tableOf(account: Account, list: ListDescription): Table | undefined {
    const base = account.tables.get(list.row);
    const written = this.#written.get(account)?.get(list.row);
    if (written === undefined || written.base === base) return written?.table ?? base;
    // The rows beneath were exchanged meanwhile.
    return this.#lay(account, list, written.edits);
  }

  /** The row of a key, with all its fields. */
  find(account: Account, list: ListDescription, key: JsonValue): JsonObject | undefined {
    const table = this.tableOf(account, list);
    const keys = table?.column(list.key);
    for (let row = 0; row < (table?.length ?? 0); row += 1) {
      if (table !== undefined && keys?.value(row) === key) return readRow(table, list, row);
    }
    return undefined;
  }

  /** Puts a row in the place of the one with its key, or beside the others; undefined deletes it. */
  put(account: Account, list: ListDescription, key: JsonValue, row: JsonObject | undefined): void {
    const edits = new Map(this.#written.get(account)?.get(list.row)?.edits);
    this.#lay(account, list, edits.set(key, row));
  }

  /** A whole number that no row has as its key, nor had. */
  nextKey(account: Account, list: ListDescription): number {
    const table = account.tables.get(list.row);
    const keys = table?.column(list.key);
    let last = 0;
    for (let row = 0; row < (table?.length ?? 0); row += 1) {
      last = Math.max(last, Number(keys?.value(row)));
    }
    const edits = this.#written.get(account)?.get(list.row)?.edits.keys() ?? [];
    for (const key of edits) last = Math.max(last, Number(key));
    return last + 1;
  }

  save(): Restore {
    const saved = Array.from(this.#written, ([account, rows]) => [account, new Map(rows)] as const);
    return () => {
      this.#written.clear();
      for (const [account, rows] of saved) this.#written.set(account, new Map(rows));
    };
  }

  /** The rows are again those that the accounts began with. */
  reset(): void {
    this.#written.clear();
  }

  #lay(account: Account, list: ListDescription, edits: Edits): Table {
    const base = account.tables.get(list.row);
    const rows: JsonObject[] = [];
    for (let row = 0; row < (base?.length ?? 0); row += 1) {
      if (base === undefined || edits.has(base.column(list.key).value(row))) continue;
      rows.push(readRow(base, list, row));
    }
    const changed = [...edits.values()].filter((row) => row !== undefined);
    const table = createTableOfRows(list, [...rows, ...changed]);
    const ofAccount = this.#written.get(account) ?? new Map<string, Written>();
    ofAccount.set(list.row, { edits, base, table });
    this.#written.set(account, ofAccount);
    return table;
  }
}

function readRow(table: Table, { fields }: ListDescription, row: number): JsonObject {
  return Object.fromEntries(fields.map(({ name }) => [name, table.column(name).value(row)]));
}
