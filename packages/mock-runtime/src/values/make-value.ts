import type { JsonSchema } from '../api-description.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { Random } from '../random.ts';
import { makeArray } from './make-array.ts';
import { makeNumber } from './make-number.ts';
import { makeObject } from './make-object.ts';
import { makeString } from './make-string.ts';
import { mergeSchemas } from './merge-schemas.ts';
import { setApart } from './set-apart.ts';

/** What the makers of all kinds of values share. */
export interface Making {
  readonly random: Random;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** Levels that are still allowed: below 1 only what is required is made, and the shortest way. */
  readonly room: number;
  /** Whether alternatives of `oneOf` are told apart by what the others do not take. */
  readonly apart?: boolean | undefined;
}

const prefix = '#/components/schemas/';
/** Levels of optional members and items that a value usually has. */
const usualRoom = 4;
/** A schema that requires itself has no value: give up that far down. */
const lowestRoom = -40;

/**
 * Makes a value that satisfies a JSON Schema, draft-07: the same for the same seed.
 *
 * ```ts
 * makeValue({ type: 'integer', minimum: 3, maximum: 5 }, {}, 1); // 4
 * ```
 *
 * @param room levels down to which optional members and items are made; 0 makes what is required
 */
export function makeValue(
  schema: JsonSchema,
  schemas: Readonly<Record<string, JsonSchema>>,
  seed: number,
  room: number = usualRoom,
): JsonValue {
  return make(schema, { random: new Random(seed), schemas, room });
}

const attempts = 200;

/**
 * Makes values until one is accepted; undefined when none of many is. Optional parts may be what has
 * no valid value, so that later attempts make fewer of them.
 */
export function makeAccepted(
  schema: JsonSchema,
  schemas: Readonly<Record<string, JsonSchema>>,
  seed: number,
  isAccepted: (value: JsonValue) => boolean,
): JsonValue | undefined {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const room = usualRoom - Math.floor((attempt * (usualRoom + 1)) / attempts);
    const random = new Random(seed + attempt);
    // What alternatives are kept apart by is made up: only where nothing else was accepted.
    const value = make(schema, { random, schemas, room, apart: attempt >= attempts / 2 });
    if (isAccepted(value)) return value;
  }
  return undefined;
}

export function make(schema: JsonSchema, making: Making): JsonValue {
  const plain = flatten(schema, making);
  if (plain === undefined || making.room < lowestRoom) return null;
  if (plain['const'] !== undefined) return plain['const'];
  const values = plain['enum'];
  if (Array.isArray(values) && values.length > 0) return making.random.pick(values);
  return makeOfType(chooseType(plain, making), plain, making);
}

function makeOfType(type: string, schema: JsonObject, making: Making): JsonValue {
  switch (type) {
    case 'string':
      return makeString(schema, making.random);
    case 'integer':
    case 'number':
      return makeNumber(schema, making.random, type === 'integer');
    case 'boolean':
      return making.random.chance(50);
    case 'array':
      return makeArray(schema, making);
    case 'object':
      return makeObject(schema, making);
    default:
      return null;
  }
}

/** Follows references and joins what alternatives and combinations say into one schema. */
export function flatten(schema: JsonSchema, making: Making): JsonObject | undefined {
  let current: JsonSchema | undefined = schema;
  const seen = new Set<JsonSchema>();
  while (isObject(current) && typeof current['$ref'] === 'string') {
    if (seen.has(current)) return undefined;
    seen.add(current);
    current = resolve(current['$ref'], making);
  }
  if (!isObject(current)) return current === true ? {} : undefined;
  let plain: JsonObject = current;
  for (const part of listOf(current['allOf'])) {
    plain = mergeSchemas(plain, flatten(part, making) ?? {});
  }
  for (const keyword of ['oneOf', 'anyOf']) {
    const options = listOf(current[keyword]);
    if (options.length > 0) {
      const option = chooseOption(options, making);
      const chosen = flatten(option, making) ?? {};
      const others = options.filter((other) => other !== option);
      const isApart = making.apart === true && keyword === 'oneOf';
      plain = mergeSchemas(plain, isApart ? setApart(chosen, others, making) : chosen);
    }
  }
  return plain;
}

function resolve(reference: string, { schemas }: Making): JsonSchema | undefined {
  if (!reference.startsWith(prefix)) return undefined;
  const name = decodeURIComponent(reference.slice(prefix.length));
  return Object.hasOwn(schemas, name) ? schemas[name] : undefined;
}

/** Any of them while there is room, then the one that ends soonest. */
function chooseOption(options: readonly JsonSchema[], making: Making): JsonSchema {
  if (making.room > 0) return making.random.pick(options);
  const simple = options.find((option) => !leadsDown(option, making));
  return simple ?? making.random.pick(options);
}

function leadsDown(option: JsonSchema, making: Making): boolean {
  if (!isObject(option)) return false;
  if (option['oneOf'] !== undefined || option['anyOf'] !== undefined) return true;
  const target = typeof option['$ref'] === 'string' ? resolve(option['$ref'], making) : option;
  if (!isObject(target)) return false;
  if (target['oneOf'] !== undefined || target['anyOf'] !== undefined) return true;
  const type = chooseType(target, making);
  return type === 'object'
    ? listOf(target['required']).length > 0
    : Number(target['minItems'] ?? 0) > 0;
}

/** The type that a schema names, else the one that its keywords speak of. */
function chooseType(schema: JsonObject, { random, room }: Making): string {
  const type = schema['type'];
  if (typeof type === 'string') return type;
  if (Array.isArray(type) && type.length > 0) {
    const types = type.filter((name): name is string => typeof name === 'string');
    if (room <= 0 && types.includes('null')) return 'null';
    const full = types.filter((name) => name !== 'null');
    return full.length > 0 ? random.pick(full) : 'null';
  }
  const has = (...names: readonly string[]): boolean => names.some((name) => name in schema);
  if (has('properties', 'required', 'additionalProperties', 'minProperties')) return 'object';
  if (has('items', 'minItems', 'maxItems', 'contains')) return 'array';
  if (has('pattern', 'format', 'minLength', 'maxLength')) return 'string';
  if (has('minimum', 'maximum', 'multipleOf', 'exclusiveMinimum')) return 'number';
  if (Object.keys(schema).length === 0) return 'null';
  const excluded = isObject(schema['not']) ? [schema['not']['type']].flat() : [];
  return ['string', 'integer', 'object'].find((name) => !excluded.includes(name)) ?? 'null';
}

export function listOf(value: JsonValue | undefined): readonly JsonSchema[] {
  return Array.isArray(value) ? (value as readonly JsonSchema[]) : [];
}
