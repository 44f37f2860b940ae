import type { Table } from '../store/table.ts';
import { AddressColumn } from './address-column.ts';
import type { AddressField } from './address-field.ts';
import { readOrigin } from './url-template.ts';

/** Makes the addresses in rows lead to the mock, as whoever calls it has reached it. */
export class RowAddresses {
  readonly #fields: readonly AddressField[];
  readonly #led = new WeakMap<Table, { readonly base: string; readonly table: Table }>();

  constructor(fields: readonly AddressField[]) {
    this.#fields = fields;
  }

  /** @param base scheme and host; without it the addresses stay those of the document */
  lead(table: Table, row: string, base: string | undefined): Table {
    const fields = this.#fields.filter((field) => field.row === row);
    if (base === undefined || fields.length === 0) return table;
    const before = this.#led.get(table);
    if (before?.base === base) return before.table;
    const columns = fields.map(({ field, template }) => {
      return [field, new AddressColumn(table.column(field), readOrigin(template), base)] as const;
    });
    const led = table.replace(new Map(columns));
    this.#led.set(table, { base, table: led });
    return led;
  }
}
