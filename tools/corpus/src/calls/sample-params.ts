import type { Method } from '@openrpc-kit/model';
import { makeAccepted, type JsonSchema } from '@openrpc-kit/mock-runtime';

type Schemas = Readonly<Record<string, JsonSchema>>;
type Validator = (params: unknown) => { readonly ok: boolean };

type Params = Readonly<Record<string, unknown>>;

/**
 * Params that a method accepts: those of an example, else all that it knows made from their schemas,
 * else the required ones. Undefined when nothing that was tried is accepted.
 */
export function sampleParams(
  method: Method,
  schemas: Schemas,
  isValid: Validator,
): Params | undefined {
  const { params } = method;
  const isAccepted = (made: Params): boolean =>
    isValid(method.paramStructure === 'by-position' ? toPositions(method, made) : made).ok;
  const example = method.examples.find((each) => isAccepted(each.params));
  if (example) return example.params;
  const required = params.filter((param) => param.required);
  for (const chosen of [params, required]) {
    const made = makeAccepted(toObject(chosen), schemas, 1, (value) => isAccepted(value as Params));
    if (made !== undefined) return made as Params;
  }
  return undefined;
}

/** What params that are given by name have to be. */
export function toObject(params: Method['params']): JsonSchema {
  return {
    type: 'object',
    required: params.map(({ name }) => name),
    properties: Object.fromEntries(params.map(({ name, schema }) => [name, schema as JsonSchema])),
  };
}

/** Up to the last param that is given. */
function toPositions({ params }: Method, made: Params): unknown[] {
  const values = params.map(({ name }) => made[name]);
  return values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
}
