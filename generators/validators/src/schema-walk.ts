import type { Schema, SchemaObject } from '@openrpc-kit/model';

/** What stands under a keyword: one schema, a list of them, either of the two, schemas by name. */
type Holding = 'one' | 'list' | 'either' | 'named';

const holdings: ReadonlyMap<string, Holding> = new Map<string, Holding>([
  ['additionalItems', 'one'],
  ['additionalProperties', 'one'],
  ['contains', 'one'],
  ['else', 'one'],
  ['if', 'one'],
  ['not', 'one'],
  ['propertyNames', 'one'],
  ['then', 'one'],
  ['allOf', 'list'],
  ['anyOf', 'list'],
  ['oneOf', 'list'],
  ['items', 'either'],
  ['definitions', 'named'],
  ['dependencies', 'named'],
  ['patternProperties', 'named'],
  ['properties', 'named'],
]);

/** Copies a schema, with each of its direct subschemas replaced. Values that are no schemas stay. */
export function mapSubschemas(
  schema: SchemaObject,
  change: (subschema: Schema, keyword: string) => Schema,
): SchemaObject {
  return mapMembers(schema, (value, keyword) => {
    const holding = holdings.get(keyword);
    if (holding === undefined) return value;
    const changeOne = (member: unknown): unknown =>
      isSchema(member) ? change(member, keyword) : member;
    if (holding === 'named') return isObject(value) ? mapMembers(value, changeOne) : value;
    if (holding !== 'one' && Array.isArray(value)) return value.map(changeOne);
    return holding === 'list' ? value : changeOne(value);
  });
}

/** Visits a schema and everything in it. `keyword` is the one that the schema stands under. */
export function visitSchemas(
  schema: Schema,
  visit: (schema: SchemaObject, keyword: string | undefined) => void,
  keyword?: string,
): void {
  if (typeof schema === 'boolean') return;
  visit(schema, keyword);
  for (const under of Object.keys(schema)) {
    const holding = holdings.get(under);
    if (holding === undefined) continue;
    for (const part of listParts(schema[under], holding)) {
      if (isObject(part)) visitSchemas(part, visit, under);
    }
  }
}

/** As `Object.fromEntries`, which keeps a member `__proto__` a member. */
export function fromEntries<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries(entries) as Record<string, T>;
}

function listParts(value: unknown, holding: Holding): readonly unknown[] {
  if (holding === 'named') return isObject(value) ? Object.values(value) : [];
  if (holding !== 'one' && Array.isArray(value)) return value;
  return holding === 'list' ? [] : [value];
}

function mapMembers(
  object: SchemaObject,
  change: (value: unknown, name: string) => unknown,
): SchemaObject {
  if (Object.hasOwn(object, '__proto__')) {
    return fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
  }
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(object)) copy[name] = change(object[name], name);
  return copy;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || isObject(value);
}

function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
