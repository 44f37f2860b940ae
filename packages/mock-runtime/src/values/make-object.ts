import type { JsonSchema } from '../api-description.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { make, type Making } from './make-value.ts';

/** Everything that is required, and what else there is room for. */
export function makeObject(schema: JsonObject, making: Making): JsonObject {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const optional = making.room > 0 ? Object.keys(properties) : [];
  const inner = { ...making, room: making.room - 1 };
  const members = new Map<string, JsonValue>();
  const most = Number(schema['maxProperties'] ?? Infinity);
  for (const name of new Set([...required, ...optional])) {
    if (!required.includes(name) && members.size >= most) continue;
    const property = Object.hasOwn(properties, name) ? properties[name] : additional(schema);
    if (property === false && !required.includes(name)) continue;
    members.set(name, make((property ?? {}) as JsonSchema, inner));
  }
  const least = Number(schema['minProperties'] ?? 0);
  for (let extra = 1; members.size < least && extra <= least; extra += 1) {
    members.set(`member${extra}`, make(additional(schema), inner));
  }
  return Object.fromEntries(members);
}

function additional(schema: JsonObject): JsonSchema {
  const { additionalProperties } = schema;
  return isObject(additionalProperties) ? additionalProperties : {};
}
