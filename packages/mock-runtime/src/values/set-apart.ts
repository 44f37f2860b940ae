import type { JsonSchema } from '../api-description.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { flatten, type Making } from './make-value.ts';

/** One value of each of these types, for members that must not be of another one. */
const samples: readonly (readonly [type: string, value: JsonValue])[] = [
  ['boolean', true],
  ['string', 'other'],
  ['array', []],
];

/**
 * An alternative of `oneOf` that asks for what the others do not take. Objects whose members are all
 * optional fit every alternative at once, which `oneOf` forbids; a member that only another alternative
 * knows, of a type that it does not take, makes the difference.
 */
export function setApart(
  chosen: JsonObject,
  others: readonly JsonSchema[],
  making: Making,
): JsonObject {
  if (chosen['additionalProperties'] === false) return chosen;
  const known = membersOf(chosen);
  const wrong = others.flatMap((other) => {
    const members = Object.entries(membersOf(flatten(other, making)));
    const found = members
      .filter(([name]) => !Object.hasOwn(known, name))
      .map(([name, schema]) => [name, findWrong(flatten(schema as JsonSchema, making))] as const)
      .find(([, value]) => value !== undefined);
    return found === undefined ? [] : [[found[0], { const: found[1] ?? null }] as const];
  });
  const required = Array.isArray(chosen['required']) ? chosen['required'] : [];
  return {
    ...chosen,
    properties: { ...known, ...Object.fromEntries(wrong) },
    required: [...required, ...wrong.map(([name]) => name)],
  };
}

function membersOf(schema: JsonObject | undefined): JsonObject {
  return isObject(schema?.['properties']) ? schema['properties'] : {};
}

/** Undefined for a schema that names no type. */
function findWrong(schema: JsonObject | undefined): JsonValue | undefined {
  const types = [schema?.['type'] ?? []].flat();
  if (types.length === 0) return undefined;
  return samples.find(([type]) => !types.includes(type))?.[1];
}
