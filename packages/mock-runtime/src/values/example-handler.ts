import type { ExampleDescription, JsonSchema, MethodDescription } from '../api-description.ts';
import { memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { compareValues } from '../store/ranks.ts';
import type { Handler } from '../rpc/engine-options.ts';
import { seedOf } from '../random.ts';
import { makeValue } from './make-value.ts';

/**
 * Answers with the example whose params are those of the call, else with the first example, else
 * with a value made from the result's schema; null where there is no schema either.
 */
export function createExampleHandler(
  method: MethodDescription,
  schemas: Readonly<Record<string, JsonSchema>>,
  seed: number,
): Handler {
  const examples = method.examples ?? [];
  const [first] = examples;
  if (first !== undefined) {
    return ({ params }) => (examples.find((one) => isSame(one, params)) ?? first).result;
  }
  if (method.result === undefined) return () => null;
  const value: JsonValue = makeValue(method.result, schemas, seed ^ seedOf(method.name));
  return () => value;
}

function isSame(example: ExampleDescription, params: JsonObject): boolean {
  const keys = Object.keys(example.params);
  if (keys.length !== Object.keys(params).length) return false;
  return keys.every((key) => {
    const value = memberOf(params, key);
    return value !== undefined && compareValues(example.params[key] ?? null, value) === 0;
  });
}
