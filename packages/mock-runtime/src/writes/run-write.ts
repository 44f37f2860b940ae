import type { Account } from '../accounts/account.ts';
import type { FieldDescription, ListDescription, WriteDescription } from '../api-description.ts';
import { checkCell } from '../fixtures/check-cell.ts';
import { memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { refuse, Refusal } from '../refusal.ts';
import { formatWireTime } from '../wire-time.ts';
import type { WrittenRows } from './written-rows.ts';

export interface WriteCall {
  readonly write: WriteDescription;
  readonly list: ListDescription;
  readonly account: Account;
  readonly params: JsonObject;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly rows: WrittenRows;
}

/**
 * Creates, updates or deletes the row that a call names, so that later reads see it. Params are the
 * fields of the row that have their names; an update leaves the others as they are, takes null for
 * "no value", and puts a whole list in the place of a list.
 *
 * @returns the key of the row
 * @throws {Refusal} `entity_not_found`, `duplicate_entity`, or what is wrong with a value
 */
export function runWrite(call: WriteCall): JsonValue {
  const { write, list, account, params, rows } = call;
  const given = memberOf(params, list.key);
  if (write.verb === 'create') {
    const key = given ?? rows.nextKey(account, list);
    if (rows.find(account, list, key) !== undefined) refuseKey('duplicate_entity', list, key);
    rows.put(account, list, key, createRow(call, key));
    return key;
  }
  if (given === undefined) refuse('missing-param', { field: list.key });
  const before = rows.find(account, list, given);
  if (before === undefined) refuseKey('entity_not_found', list, given);
  rows.put(account, list, given, write.verb === 'delete' ? undefined : changeRow(call, before));
  return given;
}

function createRow({ list, params, now }: WriteCall, key: JsonValue): JsonObject {
  const cells = list.fields.map((field): [string, JsonValue] => {
    if (field.name === list.key) return [field.name, key];
    const value = memberOf(params, field.name) ?? createEmpty(field, now);
    return [field.name, checkValue(field, value)];
  });
  return Object.fromEntries(cells);
}

function changeRow({ list, params }: WriteCall, before: JsonObject): JsonObject {
  const cells = list.fields.map((field): [string, JsonValue] => {
    const value = memberOf(params, field.name);
    if (value === undefined) return [field.name, before[field.name] ?? null];
    // A list is never null: it is empty.
    const isCleared = value === null && field.dataType === 'array';
    return [field.name, checkValue(field, isCleared ? [] : value)];
  });
  return Object.fromEntries(cells);
}

/** What a new row has in a field that was not given. */
function createEmpty(
  { dataType, nullable, enum: words }: FieldDescription,
  now: number,
): JsonValue {
  if (dataType === 'array') return [];
  if (nullable) return null;
  switch (dataType) {
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'iso8601':
      return formatWireTime(Math.floor(now / 1000));
    case 'object':
      return {};
    default:
      return words?.[0] ?? '';
  }
}

function checkValue(field: FieldDescription, value: JsonValue): JsonValue {
  if (checkCell(field, value) !== undefined) refuse('wrong-value', { field: field.name, value });
  return value;
}

function refuseKey(error: string, { key: field }: ListDescription, value: JsonValue): never {
  throw new Refusal({ error }, { field, value });
}
