import type { Schema, SchemaObject } from '@openrpc-kit/model';
import type { Context } from '../context.ts';
import { formatNumber } from '../markdown/figures.ts';
import { type Inline, join, mono } from '../markdown/nodes.ts';
import { linkSchema } from './links.ts';

const deepest = 4;

/** A schema in a few words: `array` of `string`; `in` or `out`; a link for a named schema. */
export function describeType(schema: Schema | undefined, context: Context, depth = 0): Inline {
  if (schema === undefined || schema === true) return 'any value';
  if (schema === false) return 'nothing';
  if (schema.$ref !== undefined) return linkSchema(toName(schema.$ref), context);
  if (depth >= deepest) return mono(String(schema.type ?? 'object'));
  return [describeShape(schema, context, depth), describeRange(schema)];
}

function describeShape(schema: SchemaObject, context: Context, depth: number): Inline {
  if (schema.const !== undefined) return mono(JSON.stringify(schema.const));
  if (schema.enum) return join(schema.enum.map(toValue), ', ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices && choices.length > 0) {
    return join(
      choices.map((choice) => describeType(choice, context, depth + 1)),
      ' or ',
    );
  }
  if (schema.allOf && schema.allOf.length > 0) {
    return join(
      schema.allOf.map((part) => describeType(part, context, depth + 1)),
      ' and ',
    );
  }
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length === 0) return schema.properties ? mono('object') : 'any value';
  return join(
    types.map((type) => describePlain(type, schema, context, depth)),
    ' or ',
  );
}

function describePlain(
  type: string,
  schema: SchemaObject,
  context: Context,
  depth: number,
): Inline {
  if (type === 'null') return 'null';
  if (type === 'string' && schema.format !== undefined) return mono(schema.format);
  if (type === 'array' && !Array.isArray(schema.items) && schema.items !== undefined) {
    return [mono('array'), ' of ', describeType(schema.items as Schema, context, depth + 1)];
  }
  return mono(type);
}

function describeRange({ minimum, maximum }: SchemaObject): Inline {
  if (minimum === undefined && maximum === undefined) return '';
  const [from, to] = [minimum, maximum].map((bound) =>
    typeof bound === 'number' ? formatNumber(bound) : undefined,
  );
  if (from !== undefined && to !== undefined) return `, ${from} to ${to}`;
  if (from !== undefined) return `, ${from} or more`;
  return to === undefined ? '' : `, ${to} at most`;
}

/** A value as it stands in JSON; strings without their quotes. */
export function toValue(value: unknown): Inline {
  return mono(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A schema's own words, or those of the named schema it refers to. */
export function findDescription(schema: Schema, { model }: Context): string {
  if (typeof schema !== 'object') return '';
  const own = schema.description ?? schema.title;
  if (own !== undefined || schema.$ref === undefined) return own ?? '';
  const name = toName(schema.$ref);
  const target = model.schemas.find((candidate) => candidate.name === name)?.schema;
  return typeof target === 'object' ? (target.description ?? target.title ?? '') : '';
}

function toName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
