import type { FieldDescription, ListDescription } from '../api-description.ts';
import { memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { parseWireTime } from '../wire-time.ts';
import type { Column } from './column.ts';
import { createCodes, DictionaryColumn } from './dictionary-column.ts';
import { FloatColumn, IntegerColumn, nullInteger } from './number-column.ts';
import { Table } from './table.ts';
import { TimeColumn } from './time-column.ts';

/**
 * A table of rows that are at hand as objects: lists of a few rows, own fixtures, tests. A field
 * that a row lacks is null. The rows are put into the default order of the list.
 *
 * @throws {TypeError} for a value that does not fit its field, with row and field
 */
export function createTableOfRows(list: ListDescription, rows: readonly JsonObject[]): Table {
  const build = (from: readonly JsonObject[]): Table =>
    new Table({
      columns: new Map(list.fields.map((field) => [field.name, createColumn(field, from)])),
      key: list.key,
      length: from.length,
      order: list.order,
    });
  const order = build(rows).sorted(list.order);
  return build(Array.from(order, (row) => rows[row] as JsonObject));
}

function createColumn(field: FieldDescription, rows: readonly JsonObject[]): Column {
  const values = rows.map((row) => memberOf(row, field.name) ?? null);
  switch (field.dataType) {
    case 'number':
      return createNumberColumn(field, values);
    case 'iso8601':
      return new TimeColumn(Int32Array.from(values, (value, row) => toSeconds(field, value, row)));
    default:
      return createDictionaryColumn(values);
  }
}

function createNumberColumn(field: FieldDescription, values: readonly JsonValue[]): Column {
  values.forEach((value, row) => {
    if (value !== null && typeof value !== 'number') failOn(field, value, row);
  });
  const numbers = values as readonly (number | null)[];
  const small = numbers.every(
    (value) =>
      value === null || ((value | 0) === value && value !== nullInteger && !Object.is(value, -0)),
  );
  return small
    ? new IntegerColumn(Int32Array.from(numbers, (value) => value ?? nullInteger))
    : new FloatColumn(Float64Array.from(numbers, (value) => value ?? NaN));
}

function toSeconds(field: FieldDescription, value: JsonValue, row: number): number {
  if (value === null) return nullInteger;
  const seconds = typeof value === 'string' ? parseWireTime(value) : undefined;
  // 32 bits of seconds reach from 1901 to 2038.
  if (seconds === undefined || (seconds | 0) !== seconds) return failOn(field, value, row);
  return seconds;
}

function createDictionaryColumn(values: readonly JsonValue[]): Column {
  const codeOf = new Map<string, number>();
  const distinct: JsonValue[] = [];
  const codes = values.map((value) => {
    const text = JSON.stringify(value);
    let code = codeOf.get(text);
    if (code === undefined) {
      code = distinct.push(value) - 1;
      codeOf.set(text, code);
    }
    return code;
  });
  const compact = createCodes(values.length, distinct.length);
  compact.set(codes);
  return new DictionaryColumn(compact, distinct);
}

function failOn(field: FieldDescription, value: JsonValue, row: number): never {
  const shown = JSON.stringify(value);
  throw new TypeError(
    `Row ${row}: ${shown} is no value of ${field.name}, which holds ${field.dataType}.`,
  );
}
