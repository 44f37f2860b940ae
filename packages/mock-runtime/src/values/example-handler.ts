import type { ExampleDescription, JsonSchema, MethodDescription } from '../api-description.ts';
import { memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { seedOf } from '../random.ts';
import type { Handler, ResultValidator } from '../rpc/engine-options.ts';
import { isSameJson } from '../same-json.ts';
import { makeAccepted, makeValue } from './make-value.ts';

export interface ExampleSources {
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly seed: number;
  /** Examples that break their own schema are passed over, and made values are tried until one fits. */
  readonly validator: ResultValidator | undefined;
}

/**
 * Answers with the example whose params are those of the call, else with the first example, else
 * with a value made from the result's schema; null where there is no schema either.
 */
export function createExampleHandler(method: MethodDescription, sources: ExampleSources): Handler {
  const { validator = acceptAll } = sources;
  const examples = (method.examples ?? []).filter(({ result }) => validator(result).ok);
  const [first] = examples;
  if (first !== undefined) {
    return ({ params }) => (findExample(examples, params) ?? first).result;
  }
  const value = makeResult(method, sources);
  return () => value;
}

function makeResult(method: MethodDescription, sources: ExampleSources): JsonValue {
  const { schemas, seed, validator = acceptAll } = sources;
  if (method.result === undefined) return null;
  const first = seed ^ seedOf(method.name);
  const fits = (value: JsonValue): boolean => validator(value).ok;
  // A schema that nothing satisfies gets what comes closest.
  return (
    makeAccepted(method.result, schemas, first, fits) ?? makeValue(method.result, schemas, first)
  );
}

const acceptAll: ResultValidator = () => ({ ok: true });

/**
 * The example that was called with these params, whatever the order of their members. By position, a
 * null stands for a param that was left out.
 */
export function findExample(
  examples: readonly ExampleDescription[],
  params: JsonObject,
): ExampleDescription | undefined {
  return examples.find((example) => {
    const names = new Set([...Object.keys(example.params), ...Object.keys(params)]);
    return [...names].every((name) =>
      isSame(memberOf(example.params, name) ?? null, memberOf(params, name) ?? null),
    );
  });
}

function isSame(left: JsonValue, right: JsonValue): boolean {
  return typeof left === 'object' && typeof right === 'object'
    ? isSameJson(left, right)
    : left === right;
}
