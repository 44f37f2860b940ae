import type { JsonSchema } from '../api-description.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { listOf, make, type Making } from './make-value.ts';

const attempts = 50;

export function makeArray(schema: JsonObject, making: Making): readonly JsonValue[] {
  const { items } = schema;
  const tuple = Array.isArray(items) ? listOf(items) : undefined;
  const least = Number(schema['minItems'] ?? 0);
  const most = Number(schema['maxItems'] ?? Infinity);
  const usual = tuple?.length ?? (making.room > 0 ? making.random.between(1, 3) : 0);
  const count = Math.min(Math.max(least, usual), most);
  const inner = { ...making, room: making.room - 1 };
  const contains = schema['contains'] as JsonSchema | undefined;
  const each = (index: number): JsonSchema => {
    if (tuple === undefined) return (items as JsonSchema | undefined) ?? {};
    return tuple[index] ?? (schema['additionalItems'] as JsonSchema | undefined) ?? {};
  };
  const values: JsonValue[] = contains === undefined ? [] : [make(contains, inner)];
  const seen = new Set(values.map((value) => JSON.stringify(value)));
  for (let attempt = 0; values.length < count && attempt < count + attempts; attempt += 1) {
    const value = make(each(values.length), inner);
    const text = JSON.stringify(value);
    if (schema['uniqueItems'] === true && seen.has(text)) continue;
    seen.add(text);
    values.push(value);
  }
  return values;
}
