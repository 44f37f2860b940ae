import type { Schema, SchemaObject } from '@openrpc-kit/model';
import type { JSONSchema } from 'json-schema-to-typescript';
import { toInertText } from './comment.ts';
import { literalUnion } from './literal.ts';

const reference = /^#\/components\/schemas\/([A-Za-z_$][\w$]*)$/;

/**
 * A schema in the form that json-schema-to-typescript compiles to exactly one declaration:
 * references and literals become TypeScript text of our own making, titles (from which it would
 * make names) and keywords without a type are left out.
 */
export function toCompilerSchema(
  name: string,
  schema: Schema,
  isRow: boolean,
): { compilerSchema: JSONSchema; references: Set<string> } {
  const references = new Set<string>();
  const compilerSchema = convert(withoutItself(schema, name), references);
  if (isRow) compilerSchema.required = Object.keys(compilerSchema.properties ?? {});
  return { compilerSchema, references };
}

function convert(schema: Schema, references: Set<string>): JSONSchema {
  if (schema === true) return { tsType: 'unknown' };
  if (schema === false) return { tsType: 'never' };
  const text = describe(schema);
  const type = toTypeText(schema, references);
  if (type !== undefined) return { ...text, tsType: type };
  const result: JSONSchema = { ...text };
  if (schema.type !== undefined) result.type = schema.type as JSONSchema['type'] & string;
  if (schema.required) result.required = schema.required.map(hideName);
  if (schema.properties) result.properties = convertMap(schema.properties, references);
  const patterns = schema['patternProperties'] as Record<string, Schema> | undefined;
  if (patterns) result.patternProperties = convertMap(patterns, references);
  if (schema.additionalProperties !== undefined) {
    result.additionalProperties = convertSwitch(schema.additionalProperties, references);
  }
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

/** Without any of these a schema says nothing about the type. */
const structural = [
  'type',
  'properties',
  'required',
  'patternProperties',
  'additionalProperties',
  'items',
  'additionalItems',
  'allOf',
  'anyOf',
  'oneOf',
];

/** An alternative of a schema that is the schema itself adds nothing, and TypeScript refuses it. */
function withoutItself(schema: Schema, name: string): Schema {
  if (typeof schema === 'boolean') return schema;
  const isItself = (part: Schema): boolean =>
    typeof part === 'object' && reference.exec(part.$ref ?? '')?.[1] === name;
  const alternatives = (['anyOf', 'oneOf'] as const).flatMap((keyword) => {
    const parts = schema[keyword];
    if (!parts) return [];
    return [
      [keyword, parts.filter((part) => !isItself(part)).map((part) => withoutItself(part, name))],
    ];
  });
  return alternatives.length === 0 ? schema : { ...schema, ...Object.fromEntries(alternatives) };
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
    const name = reference.exec(schema.$ref)?.[1];
    if (name === undefined) throw new Error(`unresolved reference ${schema.$ref}`);
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

function describe(schema: SchemaObject): { description?: string; deprecated?: boolean } {
  const text = [schema.title, schema.description]
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => toInertText(part as string));
  return {
    ...(text.length > 0 && { description: text.join('\n\n') }),
    ...(schema['deprecated'] === true && { deprecated: true }),
  };
}
