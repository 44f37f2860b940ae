import { identifier, joinParts, literal, type Import } from '@openrpc-kit/emit';
import type { Schema, SchemaObject } from '@openrpc-kit/model';
import type { Context } from './context.ts';
import { toKey } from './emit-list-rules.ts';
import { toFileStem } from './file-stem.ts';
import { readReference } from './schema-reference.ts';

/** Code of a shape, and the named schemas whose shapes it refers to. */
export interface ShapeCode {
  readonly text: string;
  readonly references: ReadonlySet<string>;
}

/** Which members a schema documents; undefined for what has none. */
export function printShape(context: Context, schema: Schema, row?: string): ShapeCode | undefined {
  const references = new Set<string>();
  const text = print(context, schema, references, row);
  return text === undefined ? undefined : { text, references };
}

/** Name of the shape of a named schema: `callLegShape`. */
export function shapeName(name: string): string {
  return identifier(`${name.charAt(0).toLowerCase()}${name.slice(1)}Shape`);
}

export function importShapes(
  shape: ShapeCode | undefined,
  folder: string,
  self?: string,
): Import[] {
  return [...(shape?.references ?? [])]
    .filter((name) => name !== self)
    .map((name) => ({ from: `${folder}${toFileStem(name)}.js`, names: [shapeName(name)] }));
}

function print(
  context: Context,
  schema: Schema,
  references: Set<string>,
  row?: string,
): string | undefined {
  if (typeof schema === 'boolean') return undefined;
  const name = readReference(schema);
  if (name !== undefined) return printReference(context, name, references);
  if (schema.properties) return printObject(context, schema, references, row);
  const { items } = schema;
  if (items !== undefined && typeof items === 'object' && !Array.isArray(items)) {
    const item = print(context, items as Schema, references);
    return item && `{ items: ${item} }`;
  }
  return printOnlyAlternative(context, schema, references);
}

/** Called late, so that shapes can refer to each other. */
function printReference(
  context: Context,
  name: string,
  references: Set<string>,
): string | undefined {
  if (!hasShape(context, name)) return undefined;
  references.add(name);
  return `() => ${shapeName(name)}`;
}

function printObject(
  context: Context,
  schema: SchemaObject,
  references: Set<string>,
  row?: string,
): string {
  const members = Object.entries(schema.properties ?? {}).map(
    ([name, member]) => `${toKey(name)}: ${print(context, member, references) ?? 'null'}`,
  );
  const isOpen =
    schema['patternProperties'] !== undefined || (schema.additionalProperties ?? false) !== false;
  const defaults = row === undefined ? undefined : defaultFields(context, row);
  return joinNested([
    `members: ${joinNested(members)}`,
    `required: ${literal(defaults ?? schema.required ?? [])}`,
    ...(defaults ? ['row: true', ...printCompleteness(defaults)] : []),
    ...(isOpen ? ['open: true'] : []),
  ]);
}

/** Parts of several lines move right with what they stand in. No text has a line break of its own. */
function joinNested(parts: readonly string[]): string {
  return joinParts(
    parts.map((part) => part.replaceAll('\n', '\n  ')),
    30,
    '',
  );
}

/** A name that every object has would pass for present. */
function printCompleteness(names: readonly string[]): string[] {
  if (names.length === 0 || names.some((name) => name in Object.prototype)) return [];
  const tests = names.map((name) => `object[${literal(name)}] !== undefined`);
  return [`isComplete: (object) => ${tests.join(' && ')}`];
}

/** `X or null`, written as a choice. */
function printOnlyAlternative(
  context: Context,
  schema: SchemaObject,
  references: Set<string>,
): string | undefined {
  const shapes = (schema.anyOf ?? schema.oneOf ?? []).map((part) =>
    print(context, part, references),
  );
  const [only, ...others] = shapes.filter((shape) => shape !== undefined);
  return others.length === 0 ? only : undefined;
}

/** Whether a named schema documents members, itself or through what it refers to. */
export function hasShape(context: Context, name: string): boolean {
  const { schemas } = context;
  const known = answersOf(schemas);
  const aliases: string[] = [];
  let current = name;
  // A schema that is only a reference answers as what it leads to: in a loop, for a chain can be long.
  for (;;) {
    const schema = schemas.get(current)?.schema;
    if (known.has(current) || typeof schema !== 'object') break;
    // Whoever comes back here while it is being answered has found nothing on the way.
    known.set(current, false);
    aliases.push(current);
    const reference = readReference(schema);
    if (reference === undefined) {
      known.set(current, test(schema));
      break;
    }
    current = reference;
  }
  const answer = known.get(current) ?? false;
  for (const alias of aliases) known.set(alias, answer);
  return answer;

  function test(part: Schema | undefined): boolean {
    if (typeof part !== 'object') return false;
    const reference = readReference(part);
    if (reference !== undefined) return hasShape(context, reference);
    if (part.properties) return true;
    if (part.items !== undefined && !Array.isArray(part.items)) return test(part.items as Schema);
    const alternatives = (part.anyOf ?? part.oneOf ?? []).filter((each) => test(each));
    return alternatives.length === 1;
  }
}

const answers = new WeakMap<Context['schemas'], Map<string, boolean>>();

/** Each schema is looked at once: alternatives of alternatives would double the work at every level. */
function answersOf(schemas: Context['schemas']): Map<string, boolean> {
  const known = answers.get(schemas) ?? new Map<string, boolean>();
  answers.set(schemas, known);
  return known;
}

function defaultFields({ model }: Context, row: string): string[] | undefined {
  const list = model.methods.find((method) => method.list?.row === row)?.list;
  return list?.fields.filter((field) => field.default).map(({ name }) => name);
}
