import type { ApiModel, NamedSchema, Param, Schema, SchemaObject } from '@openrpc-kit/model';
import type { ConsoleParam } from '@openrpc-kit/samples';

const plainKinds = ['string', 'number', 'integer', 'boolean'] as const;

/** How a form asks for a param. What no simple control can hold is asked for as JSON. */
export function describeParam(
  param: Param,
  { schemas, conventions, secretParams }: ApiModel,
): ConsoleParam {
  const schema = resolve(param.schema, schemas);
  const { minimum, maximum } = schema;
  return {
    name: param.name,
    required: param.required,
    role: param.role,
    secret: secretParams.includes(param.name),
    kind: toKind(schema, conventions?.dates.format),
    values: schema.enum,
    minimum: typeof minimum === 'number' ? minimum : undefined,
    maximum: typeof maximum === 'number' ? maximum : undefined,
    default: schema.default,
    summary: param.summary || param.description,
  };
}

function toKind(schema: SchemaObject, dateFormat: string | undefined): ConsoleParam['kind'] {
  if (schema.enum) return 'choice';
  if (schema.format !== undefined && schema.format === dateFormat) return 'date';
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  const known = types.filter((type) => type !== 'null');
  return (known.length === 1 && plainKinds.find((kind) => kind === known[0])) || 'json';
}

/** The schema that a reference leads to, however many steps away. */
function resolve(schema: Schema, schemas: readonly NamedSchema[]): SchemaObject {
  const seen = new Set<string>();
  let current = schema;
  while (typeof current === 'object' && current.$ref !== undefined && !seen.has(current.$ref)) {
    seen.add(current.$ref);
    const name = current.$ref.slice(current.$ref.lastIndexOf('/') + 1);
    current = schemas.find((named) => named.name === name)?.schema ?? {};
  }
  return typeof current === 'object' ? current : {};
}
