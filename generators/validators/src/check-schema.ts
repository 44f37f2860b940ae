import type { Schema, SchemaObject } from '@openrpc-kit/model';
import type { LookUp } from './look-up.ts';
import { readReference } from './schema-reference.ts';
import { fromEntries, mapSubschemas, visitSchemas } from './schema-walk.ts';

/** Keyword that calls the check of another module, by the name of its schema. */
export const callKeyword = 'x-call';
/** Keyword that gives up on an object with a prototype from which members could be inherited. */
export const foreignKeyword = 'foreign';

export interface DateFormat {
  readonly format: string;
  /** How such a date is written: `YYYY-MM-DD hh:mm:ss`. */
  readonly layout: string;
}

/**
 * A schema in the form that it is compiled in: without texts, with calls instead of references to
 * other named schemas, so that each stays a module of its own.
 */
export function toCheckSchema(
  schema: Schema,
  lookUp: LookUp,
  dates: DateFormat | undefined,
): Schema {
  const isClosed = !hasInnerReferences(schema);
  const convert = (part: Schema): Schema => {
    if (typeof part === 'boolean') return part;
    const name = readReference(part);
    if (name !== undefined) return { [callKeyword]: name };
    const kept = isClosed ? keepValidating(part) : part;
    return {
      ...moveUnspeakable(mapSubschemas(toDate(kept, dates), convert)),
      ...(lookUp === 'direct' && readsMembers(part) && { [foreignKeyword]: true }),
    };
  };
  return convert(schema);
}

/** References that lead to a place inside of the same schema, or to an `$id`: ajv resolves those. */
function hasInnerReferences(schema: Schema): boolean {
  let found = false;
  visitSchemas(schema, (part) => {
    if (part.$ref !== undefined && readReference(part) === undefined) found = true;
  });
  return found;
}

function keepValidating(schema: SchemaObject): SchemaObject {
  return fromEntries(Object.entries(schema).filter(([keyword]) => validating.has(keyword)));
}

/** The format of the API's dates says more than its pattern, and is checked twice as fast. */
function toDate(schema: SchemaObject, dates: DateFormat | undefined): SchemaObject {
  if (!dates || schema.format !== dates.format) return schema;
  const { pattern: _, ...rest } = schema;
  return { ...rest, layout: dates.layout };
}

/** ajv passes over a property `__proto__`, and finds it as a pattern. */
function moveUnspeakable(schema: SchemaObject): SchemaObject {
  const { properties } = schema;
  if (!properties || !Object.hasOwn(properties, '__proto__')) return schema;
  const entries = Object.entries(properties);
  const patterns = schema['patternProperties'] as Readonly<Record<string, Schema>> | undefined;
  return {
    ...schema,
    properties: fromEntries(entries.filter(([name]) => name !== '__proto__')),
    patternProperties: {
      ...patterns,
      '^__proto__$': Object.getOwnPropertyDescriptor(properties, '__proto__')!.value as Schema,
    },
  };
}

function readsMembers(schema: SchemaObject): boolean {
  return 'properties' in schema || 'required' in schema || 'dependencies' in schema;
}

const validating = new Set(
  (
    'type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format ' +
    'items additionalItems maxItems minItems uniqueItems contains maxProperties minProperties required properties ' +
    'patternProperties additionalProperties dependencies propertyNames if then else allOf anyOf oneOf not endOfPeriod'
  ).split(' '),
);
