import type { Schema, SchemaObject } from '@openrpc-kit/model';
import { literal } from './literal.ts';
import type { TypeMember, TypeNode } from './print-type.ts';
import { readReference } from './read-reference.ts';

/**
 * The type of a plain schema, as json-schema-to-typescript would have it: scalars, literals, lists,
 * objects with named members, alternatives of those. Undefined for any other schema, which that
 * library is left to compile.
 *
 * @param references where the names of the schemas are added that the type refers to
 */
export function toPlainType(schema: Schema, references: Set<string>): TypeNode | undefined {
  if (schema === true) return 'unknown';
  if (schema === false) return 'never';
  return toLiteralType(schema, references) ?? toStructuralType(schema, references);
}

/** References, lists of values, open ones too. */
function toLiteralType(schema: SchemaObject, references: Set<string>): TypeNode | undefined {
  const { $ref, enum: values, const: constant } = schema;
  if ($ref !== undefined) {
    const name = readReference($ref);
    references.add(name);
    return name;
  }
  if (values) return toUnion(values.map(literal));
  if (constant !== undefined) return literal(constant);
  const known = schema['x-known-values'] as readonly { value: unknown }[] | undefined;
  const types = listTypes(schema);
  if (!known || !types.includes('string')) return undefined;
  const open = [...known.map(({ value }) => literal(value)), '(string & {})'];
  return toUnion(types.includes('null') ? [...open, 'null'] : open);
}

function toStructuralType(schema: SchemaObject, references: Set<string>): TypeNode | undefined {
  const keywords = structural.filter((keyword) => keyword in schema);
  const isOnly = (...allowed: readonly string[]): boolean =>
    keywords.every((keyword) => allowed.includes(keyword));
  if (keywords.length === 0) return 'unknown';
  if (isOnly('anyOf') || isOnly('oneOf')) {
    const parts = (schema.anyOf ?? schema.oneOf ?? []).map((part) => toPlainType(part, references));
    return toUnionOf(parts);
  }
  if (!keywords.includes('type') || !isOnly('type', 'items', ...objectKeywords)) return undefined;
  const types = listTypes(schema);
  return toUnionOf(types.map((type) => toTypeOf(type, schema, references)));
}

/** Each type of a list takes the keywords that are about it. */
function toTypeOf(
  type: string,
  schema: SchemaObject,
  references: Set<string>,
): TypeNode | undefined {
  if (type === 'array') return toList(schema, references);
  return type === 'object' ? toObject(schema, references) : scalars.get(type);
}

const objectKeywords = ['properties', 'required', 'additionalProperties'];

/** Without any of these a schema says nothing about the type. */
export const structural: readonly string[] = [
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

const scalars: ReadonlyMap<string, TypeNode> = new Map<string, TypeNode>([
  ['string', 'string'],
  ['number', 'number'],
  ['integer', 'number'],
  ['boolean', 'boolean'],
  ['null', 'null'],
]);

function toList({ items = true }: SchemaObject, references: Set<string>): TypeNode | undefined {
  if (Array.isArray(items)) return undefined;
  const item = toPlainType(items as Schema, references);
  return item === undefined ? undefined : { kind: 'list', item };
}

/** Members of any name have to agree with those named: what they are is left to the library. */
function toObject(schema: SchemaObject, references: Set<string>): TypeNode | undefined {
  const { required = [], additionalProperties = false } = schema;
  if (typeof additionalProperties === 'object') return undefined;
  const members: TypeMember[] = [];
  for (const [name, member] of Object.entries(listMembers(schema) ?? {})) {
    const type = toPlainType(member, references);
    if (type === undefined) return undefined;
    members.push({ name, isOptional: !required.includes(name), type, ...describe(member) });
  }
  return { kind: 'object', members, isOpen: additionalProperties };
}

/**
 * The properties, and those that are required but said nothing about: `{ required: ['a'] }` beside
 * others is `{ a: unknown }`. Where a rule is about other members, that rule speaks for them.
 */
export function listMembers(schema: SchemaObject): Readonly<Record<string, Schema>> | undefined {
  const { properties, required = [], additionalProperties = true } = schema;
  if (additionalProperties !== true || schema['patternProperties'] !== undefined) return properties;
  const silent = required.filter((name) => !properties || !Object.hasOwn(properties, name));
  if (silent.length === 0) return properties;
  return Object.fromEntries([
    ...Object.entries(properties ?? {}),
    ...silent.map((name) => [name, true] as const),
  ]);
}

function toUnionOf(parts: readonly (TypeNode | undefined)[]): TypeNode | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? toUnion(known) : undefined;
}

/** Alternatives of alternatives count as one list, each part once. */
function toUnion(parts: readonly TypeNode[]): TypeNode {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const flat = parts.flatMap((part) =>
    typeof part === 'object' && part.kind === 'union' ? part.parts : part,
  );
  const unique = new Map(
    flat.map((part) => [typeof part === 'string' ? part : JSON.stringify(part), part]),
  );
  const [first, ...others] = unique.values();
  if (first === undefined) return 'never';
  return others.length === 0 ? first : { kind: 'union', parts: [first, ...others] };
}

/** Text and marks of a schema, for its doc comment. */
export function describe(schema: Schema): { text: string; isDeprecated: boolean } {
  if (typeof schema === 'boolean') return { text: '', isDeprecated: false };
  const { title, description } = schema;
  const [name, meaning] = [title, description].map((part) =>
    typeof part === 'string' ? part : '',
  );
  const text = name && meaning ? `${name}\n\n${meaning}` : name || meaning || '';
  return { text, isDeprecated: schema['deprecated'] === true };
}

function listTypes({ type }: SchemaObject): readonly string[] {
  if (type === undefined) return [];
  return Array.isArray(type) ? (type as readonly string[]) : [type as string];
}
