import { isObject, type JsonObject, type JsonValue } from '../json.ts';

/** A schema that asks for what both ask for, as far as making a value needs it. */
export function mergeSchemas(left: JsonObject, right: JsonObject): JsonObject {
  const merged: Record<string, JsonValue> = { ...left };
  for (const [keyword, value] of Object.entries(right)) {
    const before = Object.hasOwn(left, keyword) ? left[keyword] : undefined;
    merged[keyword] = before === undefined ? value : mergeKeyword(keyword, before, value);
  }
  return merged;
}

function mergeKeyword(keyword: string, left: JsonValue, right: JsonValue): JsonValue {
  switch (keyword) {
    case 'properties':
    case 'patternProperties':
      return mergeProperties(left, right);
    case 'required':
      return [...new Set([...asList(left), ...asList(right)])];
    case 'enum':
      return asList(left).filter((value) => asList(right).includes(value));
    case 'type':
      return mergeTypes(left, right);
    case 'minimum':
    case 'exclusiveMinimum':
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return Math.max(Number(left), Number(right));
    case 'maximum':
    case 'exclusiveMaximum':
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return Math.min(Number(left), Number(right));
    default:
      return right;
  }
}

function mergeProperties(left: JsonValue, right: JsonValue): JsonValue {
  if (!isObject(left) || !isObject(right)) return right;
  const merged: Record<string, JsonValue> = { ...left };
  for (const [name, schema] of Object.entries(right)) {
    const before = Object.hasOwn(left, name) ? left[name] : undefined;
    merged[name] = before === undefined ? schema : { allOf: [before, schema] };
  }
  return merged;
}

function mergeTypes(left: JsonValue, right: JsonValue): JsonValue {
  const [ours, theirs] = [[left].flat(), [right].flat()];
  const both = ours.filter((type) => theirs.includes(type));
  if (both.length > 0) return both.length === 1 ? (both[0] ?? null) : both;
  return ours.includes('number') && theirs.includes('integer') ? 'integer' : left;
}

function asList(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
