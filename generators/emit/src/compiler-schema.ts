import type { Schema, SchemaObject } from '@openrpc-kit/model';
import type { JSONSchema } from 'json-schema-to-typescript';
import { toInertText } from './comment.ts';
import { literalUnion } from './literal.ts';
import { describe, listMembers, structural } from './plain-type.ts';
import { readReference } from './read-reference.ts';

/**
 * A schema in the form that json-schema-to-typescript compiles to exactly one declaration:
 * references and literals become TypeScript text of our own making, titles (from which it would
 * make names) and keywords without a type are left out.
 */
export function toCompilerSchema(
  schema: Schema,
  isRow: boolean,
): { compilerSchema: JSONSchema; references: Set<string> } {
  const references = new Set<string>();
  const compilerSchema = convert(schema, references);
  if (isRow) compilerSchema.required = Object.keys(compilerSchema.properties ?? {});
  return { compilerSchema, references };
}

function convert(schema: Schema, references: Set<string>): JSONSchema {
  if (schema === true) return { tsType: 'unknown' };
  if (schema === false) return { tsType: 'never' };
  const text = toText(schema);
  const type = toTypeText(schema, references);
  if (type !== undefined) return { ...text, tsType: type };
  const result: JSONSchema = { ...text };
  if (schema.type !== undefined) result.type = schema.type as JSONSchema['type'] & string;
  const members = listMembers(schema);
  if (schema.required) result.required = schema.required.map(hideName);
  if (members) result.properties = convertMap(members, references);
  const others = othersOf(schema);
  if (others !== undefined) result.additionalProperties = convertSwitch(others, references);
  if (schema.items !== undefined) {
    result.items = Array.isArray(schema.items)
      ? schema.items.map((item: Schema) => convert(item, references))
      : convert(schema.items as Schema, references);
  }
  const additionalItems = schema['additionalItems'] as Schema | undefined;
  if (additionalItems !== undefined) {
    result.additionalItems = convertSwitch(additionalItems, references);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
    const parts = schema[keyword];
    if (parts) result[keyword] = parts.map((part) => convert(part, references));
  }
  return structural.some((keyword) => keyword in result) ? result : { ...text, tsType: 'unknown' };
}

/** Patterns that every name matches, but for empty ones and line breaks: what documents write for a map. */
const everyName = new Set(['', '.', '.*', '.+', '^', '^.*', '^.+', '^.*$', '^.+$']);

/**
 * What members of other names may be. A type cannot tell names by pattern, so that all patterns are
 * alternatives; the compiler would tell of itself in a comment for each of them. Names that match none
 * may be anything, unless the schema says otherwise.
 */
function othersOf(schema: SchemaObject): Schema | undefined {
  const { additionalProperties } = schema;
  const patterns = schema['patternProperties'] as Readonly<Record<string, Schema>> | undefined;
  const parts = Object.values(patterns ?? {});
  if (parts.length === 0) return additionalProperties;
  const [whole] = Object.entries(patterns ?? {}).filter(([pattern]) => everyName.has(pattern));
  if (whole) return whole[1];
  if ((additionalProperties ?? true) === true || parts.includes(true)) return true;
  if (typeof additionalProperties === 'object') parts.push(additionalProperties);
  const possible = parts.filter((part) => part !== false);
  const [first, ...more] = possible;
  return first === undefined ? false : more.length === 0 ? first : { anyOf: possible };
}

function convertMap(
  map: Readonly<Record<string, Schema>>,
  references: Set<string>,
): Record<string, JSONSchema> {
  return Object.fromEntries(
    Object.entries(map).map(([key, schema]) => [hideName(key), convert(schema, references)]),
  );
}

/** Stands before property names that the compiler would take for methods of its own objects. */
const hidden = 'hidden$openrpc$';

function hideName(name: string): string {
  return name in Object.prototype ? hidden + name : name;
}

/** Gives the properties of compiled code their names back. */
export function showNames(code: string): string {
  return code.replaceAll(hidden, '');
}

/** `true` and `false` are switches here, not schemas. */
function convertSwitch(schema: Schema, references: Set<string>): boolean | JSONSchema {
  return typeof schema === 'boolean' ? schema : convert(schema, references);
}

/** TypeScript for what the compiler should not name or quote itself: references, literals, open lists. */
function toTypeText(schema: SchemaObject, references: Set<string>): string | undefined {
  if (schema.$ref !== undefined) {
    const name = readReference(schema.$ref);
    references.add(name);
    return name;
  }
  if (schema.enum) return literalUnion(schema.enum);
  if (schema.const !== undefined) return literalUnion([schema.const]);
  const known = schema['x-known-values'] as readonly { value: unknown }[] | undefined;
  const types = ([] as string[]).concat((schema.type as string | string[]) ?? []);
  if (known && types.includes('string')) {
    const open = `${literalUnion(known.map(({ value }) => value))} | (string & {})`;
    return types.includes('null') ? `(${open} | null)` : `(${open})`;
  }
  return undefined;
}

function toText(schema: SchemaObject): { description?: string; deprecated?: boolean } {
  const { text, isDeprecated } = describe(schema);
  return {
    ...(text !== '' && { description: toInertText(text) }),
    ...(isDeprecated && { deprecated: true }),
  };
}
