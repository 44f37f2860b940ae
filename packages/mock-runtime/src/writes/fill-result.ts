import { isObject, type JsonValue } from '../json.ts';

/**
 * The result that a document shows for a method that writes, with the key of the row in the place of
 * the one that the document shows, and `success` true. Methods differ in form: `{ "data": { "id": 5 } }`,
 * `{ "id": 5 }`, `{ "data": { "success": true } }`; each keeps its own.
 */
export function fillResult(result: JsonValue, name: string, key: JsonValue): JsonValue {
  if (Array.isArray(result)) return result.map((item: JsonValue) => fillResult(item, name, key));
  if (!isObject(result)) return result;
  const members = Object.entries(result).map(([member, value]): [string, JsonValue] => {
    if (member === name) return [member, key];
    if (member === 'success') return [member, true];
    return [member, member === 'data' ? fillResult(value, name, key) : value];
  });
  return Object.fromEntries(members);
}
