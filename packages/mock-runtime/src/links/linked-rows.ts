import type { Account } from '../accounts/account.ts';
import type { ApiDescription } from '../api-description.ts';
import type { JsonValue } from '../json.ts';
import type { Column } from '../store/column.ts';
import type { Table } from '../store/table.ts';
import type { AddressField } from './address-field.ts';
import { createPathReader, type PathParts, readPath } from './url-template.ts';

/** An address that a row leads to, such as that of a recording. */
export interface Link {
  readonly row: string;
  readonly field: string;
  /** Item of the field that stands in the address. */
  readonly item: string;
}

/** What is to be had at the address of a link. */
export interface LinkedFile {
  /** `audio/wav` */
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

interface LinkForm {
  readonly row: string;
  readonly field: string;
  readonly read: (path: string) => PathParts | undefined;
  /** Whether the link at a path was made from a cell. */
  readonly holds: (cell: JsonValue, item: string, path: string) => boolean;
}

const itemPart = 'item';
const blockLength = 4096;

/** Finds the row that an address was made from, or stands in, by the templates of both. */
export class LinkedRows {
  readonly #forms: readonly LinkForm[];
  readonly #accounts: readonly Account[];

  constructor(
    description: ApiDescription,
    accounts: readonly Account[],
    addresses: readonly AddressField[] = [],
  ) {
    this.#accounts = accounts;
    const made = description.methods.flatMap(({ list }) =>
      (list?.fields ?? []).flatMap(({ name, urlTemplate }) =>
        list === undefined || urlTemplate === undefined
          ? []
          : [{ row: list.row, field: name, read: createPathReader(urlTemplate), holds: holdsItem }],
      ),
    );
    const whole = addresses.map(({ row, field, template }) => {
      return { row, field, read: createPathReader(template), holds: holdsAddress };
    });
    this.#forms = [...made, ...whole];
  }

  /** Undefined when the path is no link, or no row of any account has it. */
  find(path: string): Link | undefined {
    for (const form of this.#forms) {
      const { row, field } = form;
      const parts = form.read(path);
      const item = parts?.get(itemPart);
      if (parts === undefined || item === undefined) continue;
      const tables = new Set(this.#accounts.map(({ tables: all }) => all.get(row)));
      for (const table of tables) {
        if (table === undefined) continue;
        const list = table.column(field);
        const holds = (cell: number): boolean => form.holds(list.value(cell), item, path);
        if (hasRow(table, parts, holds)) return { row, field, item };
      }
    }
    return undefined;
  }
}

function hasRow(table: Table, parts: PathParts, holds: (row: number) => boolean): boolean {
  const [first, ...rest] = Array.from(parts)
    .filter(([name]) => name !== itemPart && table.fields.includes(name))
    .map(([name, text]) => ({ column: table.column(name), text }));
  return findRows(first, table.length).some(
    (row) => rest.every(({ column, text }) => String(column.value(row)) === text) && holds(row),
  );
}

/** Rows whose cell reads like the text; every row when no field stands in the address. */
function findRows(
  wanted: { readonly column: Column; readonly text: string } | undefined,
  length: number,
): readonly number[] {
  if (wanted === undefined) return Array.from({ length }, (_item, row) => row);
  const { column, text } = wanted;
  const number = /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
  const matches = column.match({
    accepts: (cell) => String(cell) === text,
    ...(number === undefined
      ? {}
      : {
          numbers: { low: number, high: number, lowOpen: false, highOpen: false, outside: false },
        }),
  });
  const mask = new Uint8Array(blockLength);
  const rows: number[] = [];
  for (let from = 0; from < length; from += blockLength) {
    const count = Math.min(blockLength, length - from);
    matches(from, count, mask);
    for (let at = mask.indexOf(1); at >= 0 && at < count; at = mask.indexOf(1, at + 1)) {
      rows.push(from + at);
    }
  }
  return rows;
}

function holdsItem(cell: JsonValue, item: string): boolean {
  return Array.isArray(cell) ? cell.includes(item) : cell === item;
}

function holdsAddress(cell: JsonValue, _item: string, path: string): boolean {
  return typeof cell === 'string' && readPath(cell) === readPath(path);
}
