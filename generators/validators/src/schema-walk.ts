import type { Schema, SchemaObject } from '@openrpc-kit/model';

const single = new Set([
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'not',
  'propertyNames',
  'then',
]);
const lists = new Set(['allOf', 'anyOf', 'oneOf']);
const maps = new Set(['definitions', 'patternProperties', 'properties']);

/** Copies a schema, with each of its direct subschemas replaced. Values that are no schemas stay. */
export function mapSubschemas(
  schema: SchemaObject,
  change: (subschema: Schema, keyword: string) => Schema,
): SchemaObject {
  return fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      mapKeyword(keyword, value, (subschema) => change(subschema, keyword)),
    ]),
  );
}

/** Visits a schema and everything in it. `keyword` is the one that the schema stands under. */
export function visitSchemas(
  schema: Schema,
  visit: (schema: SchemaObject, keyword: string | undefined) => void,
  keyword?: string,
): void {
  if (typeof schema === 'boolean') return;
  visit(schema, keyword);
  mapSubschemas(schema, (subschema, under) => {
    visitSchemas(subschema, visit, under);
    return subschema;
  });
}

/** As `Object.fromEntries`, which keeps a member `__proto__` a member. */
export function fromEntries<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries(entries) as Record<string, T>;
}

function mapKeyword(keyword: string, value: unknown, change: (schema: Schema) => Schema): unknown {
  if (single.has(keyword) && isSchema(value)) return change(value);
  if (lists.has(keyword) && Array.isArray(value)) return value.map(change);
  if (keyword === 'items')
    return Array.isArray(value) ? value.map(change) : change(value as Schema);
  if ((maps.has(keyword) || keyword === 'dependencies') && isObject(value)) {
    return fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        isSchema(member) ? change(member) : member,
      ]),
    );
  }
  return value;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || isObject(value);
}

function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
