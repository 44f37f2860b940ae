import type { Method, Schema } from '@openrpc-kit/model';

/** Params of a call that shows the method: of its first example, else made up for the required ones. */
export function makeSampleParams(method: Method): Readonly<Record<string, unknown>> {
  const [example] = method.examples;
  if (example) return example.params;
  const required = method.params.filter((param) => param.required);
  return Object.fromEntries(required.map(({ name, schema }) => [name, makeValue(schema)]));
}

/** A value that the schema itself offers, else the plainest one of its type. */
function makeValue(schema: Schema): unknown {
  if (typeof schema === 'boolean') return null;
  const offered = [
    ...(schema.examples ?? []),
    schema.default,
    schema.const,
    ...(schema.enum ?? []),
  ];
  const value = offered.find((candidate) => candidate !== undefined);
  if (value !== undefined) return value;
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  return plain[type ?? ''] ?? null;
}

const plain: Readonly<Record<string, unknown>> = {
  string: 'string',
  number: 0,
  integer: 0,
  boolean: true,
  array: [],
  object: {},
};
