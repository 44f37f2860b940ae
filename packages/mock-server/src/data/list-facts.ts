import type { Column, FieldDescription, ListDescription } from '@openrpc-kit/mock-runtime';
import { Table } from '@openrpc-kit/mock-runtime';
import { apiDescription } from '../generated/api-description.ts';

/** What the document says of a list of rows. */
export function findList(row: string): ListDescription {
  const list = apiDescription.methods.find((method) => method.list?.row === row)?.list;
  if (list === undefined) throw new Error(`No method of the API lists ${row}.`);
  return list;
}

/** What a known value of a field means, in the words of the document. */
export function titleOf(field: FieldDescription, value: string | number): string | null {
  return field.knownValues?.find((known) => known.value === value)?.title ?? null;
}

export function findField(list: ListDescription, name: string): FieldDescription {
  const field = list.fields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`${list.row} has no field ${name}.`);
  return field;
}

/**
 * A table with a column for each field of the row.
 *
 * @throws {Error} naming the fields of the document that the data does not fill
 */
export function createFullTable(
  row: string,
  length: number,
  columns: Readonly<Record<string, Column>>,
): Table {
  const list = findList(row);
  const missing = list.fields.filter(({ name }) => !Object.hasOwn(columns, name));
  if (missing.length > 0) {
    throw new Error(`${row}: no data for ${missing.map(({ name }) => name).join(', ')}.`);
  }
  const known = list.fields.map(({ name }) => [name, columns[name] as Column] as const);
  return new Table({ columns: new Map(known), key: list.key, length, order: list.order });
}
