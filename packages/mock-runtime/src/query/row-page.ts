import type { JsonObject, JsonValue } from '../json.ts';
import type { JsonWriter } from '../store/json-writer.ts';
import type { Table } from '../store/table.ts';

/** Some rows of a table and some of their fields: an array in JSON. */
export class RowPage {
  readonly table: Table;
  readonly rows: Uint32Array;
  readonly fields: readonly string[];

  constructor(table: Table, rows: Uint32Array, fields: readonly string[]) {
    this.table = table;
    this.rows = rows;
    this.fields = fields;
  }

  write(writer: JsonWriter): void {
    const { table, rows, fields } = this;
    table.pages.write(fields, rows, writer, () => this.#writeRows(writer));
  }

  #writeRows(writer: JsonWriter): void {
    const members = this.table.members(this.fields);
    writer.text('[');
    for (let at = 0; at < this.rows.length; at += 1) {
      const row = this.rows[at] as number;
      if (at > 0) writer.text(',');
      const start = writer.length;
      for (const write of members) write(row, writer);
      // The first member's comma opens the object.
      writer.put(start, '{');
      writer.text('}');
    }
    writer.text(']');
  }

  toJSON(): readonly JsonObject[] {
    return Array.from(this.rows, (row) => {
      const cells = this.fields.map((field): [string, JsonValue] => [
        field,
        this.table.column(field).value(row),
      ]);
      return Object.fromEntries(cells);
    });
  }
}
