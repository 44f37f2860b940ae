import type { ApiModel, Schema, SchemaObject } from '@openrpc-kit/model';
import * as fc from 'fast-check';

type Values = fc.Arbitrary<unknown>;

/** Values that a schema of the model allows. Knows the keywords that models of list APIs use. */
export function valuesOf(schema: Schema, model: ApiModel, depth = 0): Values {
  if (schema === false) throw new Error('no value passes false');
  if (schema === true) return fc.jsonValue({ maxDepth: 1 });
  if (schema.$ref !== undefined) return valuesOfReference(schema.$ref, model, depth);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) {
    const shallow = depth > 3 ? schema.anyOf.filter((part) => !isGroup(part)) : schema.anyOf;
    return fc.oneof(...shallow.map((part) => valuesOf(part, model, depth)));
  }
  const types = ([] as string[]).concat((schema.type as string | string[] | undefined) ?? []);
  if (types.length === 0) return fc.jsonValue({ maxDepth: 1 });
  return fc.oneof(...types.map((type) => valuesOfType(type, schema, model, depth)));
}

function valuesOfReference($ref: string, model: ApiModel, depth: number): Values {
  const name = $ref.slice('#/components/schemas/'.length);
  const named = model.schemas.find((schema) => schema.name === name);
  if (!named) throw new Error(`no schema ${name}`);
  return valuesOf(named.schema, model, depth + 1);
}

function isGroup(schema: Schema): boolean {
  return typeof schema === 'object' && (schema.$ref ?? '').endsWith('FilterGroup');
}

function valuesOfType(type: string, schema: SchemaObject, model: ApiModel, depth: number): Values {
  const { minimum, maximum } = schema as { minimum?: number; maximum?: number };
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: minimum ?? -1e9, max: maximum ?? 1e9 });
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'string':
      return schema.format === 'iso8601' ? dates : fc.string({ unit: 'grapheme' });
    case 'array':
      return fc.array(valuesOf((schema.items as Schema | undefined) ?? true, model, depth), {
        minLength: (schema['minItems'] as number | undefined) ?? 0,
        maxLength: (schema['maxItems'] as number | undefined) ?? 4,
      });
    default:
      return objectsOf(schema, model, depth);
  }
}

function objectsOf(schema: SchemaObject, model: ApiModel, depth: number): Values {
  if (schema['maxProperties'] === 0) return fc.constant({});
  const members = Object.entries(schema.properties ?? {}).map(
    ([name, member]) => [name, valuesOf(member, model, depth)] as const,
  );
  return fc.record(Object.fromEntries(members), { requiredKeys: [...(schema.required ?? [])] });
}

const dates = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19).replace('T', ' '));
