import type { ApiModel, Schema, SchemaObject } from '@openrpc-kit/model';
import * as fc from 'fast-check';

type Values = fc.Arbitrary<unknown>;

/** Depth at which recursive schemas are given up. */
const deepest = 5;

/**
 * Values that look like what a schema of any document asks for. Many are right; some break a
 * keyword that is not read here, such as `pattern`.
 */
export function roughValuesOf(schema: Schema, model: ApiModel, depth = 0): Values {
  if (typeof schema === 'boolean' || depth > deepest) return fc.jsonValue({ maxDepth: 1 });
  const inner = (part: Schema): Values => roughValuesOf(part, model, depth + 1);
  const { $ref, enum: list, const: constant, type } = schema as SchemaObject & { const?: unknown };
  if ($ref !== undefined) return inner(findSchema($ref, model));
  if (constant !== undefined) return fc.constant(constant);
  if (list) return fc.constantFrom(...list);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return fc.oneof(...branches.map(inner));
  const types = ([] as unknown[]).concat(type ?? (schema.properties ? 'object' : []));
  const parts = (schema.allOf ?? []).map(inner);
  if (types.length > 0) parts.push(fc.oneof(...types.map((each) => ofType(each, schema, inner))));
  return parts.length === 0 ? fc.jsonValue({ maxDepth: 1 }) : fc.tuple(...parts).map(merge);
}

function findSchema($ref: string, model: ApiModel): Schema {
  const name = $ref.slice('#/components/schemas/'.length);
  return model.schemas.find((schema) => schema.name === name)?.schema ?? true;
}

function ofType(type: unknown, schema: SchemaObject, inner: (part: Schema) => Values): Values {
  const { items, properties = {}, additionalProperties } = schema;
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: -5, max: 200 });
    case 'number':
      return fc.oneof(fc.integer({ min: -5, max: 200 }), fc.constant(0.5));
    case 'string':
      return fc.oneof(texts, fc.string({ maxLength: 8 }));
    case 'array':
      return fc.array(inner((Array.isArray(items) ? items[0] : items) ?? true), { maxLength: 3 });
    default: {
      const members = Object.entries(properties).map(([name, part]) => [name, inner(part)]);
      const record = fc.record(Object.fromEntries(members) as Record<string, Values>, {
        requiredKeys: [...(schema.required ?? [])].filter((name) =>
          Object.hasOwn(properties, name),
        ),
      });
      if (typeof additionalProperties !== 'object') return record;
      return fc
        .tuple(record, fc.dictionary(texts, inner(additionalProperties), { maxKeys: 2 }))
        .map(merge);
    }
  }
}

/** Members of all objects in one; of other values, the last. */
function merge(values: readonly unknown[]): unknown {
  const isObject = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return values.every(isObject) ? Object.assign({}, ...values) : values.at(-1);
}

const texts = fc.constantFrom(
  '',
  'a',
  'some text',
  '0x1f',
  '0x',
  '2026-10-01',
  '2026-02-30',
  'https://example.org/a',
  'a@example.org',
  'latest',
  '12',
);
