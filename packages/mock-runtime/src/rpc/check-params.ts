import type { MethodDescription } from '../api-description.ts';
import { memberOf, nestsDeeperThan, type JsonObject, type JsonValue } from '../json.ts';
import { refuse, Refusal } from '../refusal.ts';
import type { ParamsValidator } from './engine-options.ts';

/** Deeper params are turned down before anything walks them by recursion. */
const deepestParams = 200;

export function findValidator(
  validators: Readonly<Record<string, ParamsValidator>>,
  method: MethodDescription,
): ParamsValidator | undefined {
  return Object.hasOwn(validators, method.name) ? validators[method.name] : undefined;
}

/** Params by name, whichever way they came. Positions follow the order of the document. */
export function nameParams(
  method: MethodDescription,
  params: JsonObject | readonly JsonValue[],
): JsonObject {
  if (!Array.isArray(params)) {
    const given = params as JsonObject;
    if (method.paramStructure === 'by-position' && Object.keys(given).length > 0) {
      refuse('wrong-type', { field: 'params' });
    }
    return given;
  }
  const values = params as readonly JsonValue[];
  if (method.paramStructure === 'by-name' && values.length > 0) {
    refuse('wrong-type', { field: 'params' });
  }
  if (values.length > method.params.length)
    refuse('unknown-param', { field: String(method.params.length) });
  const named = values.flatMap((value, index) => {
    const { name = String(index), required } = method.params[index] ?? {};
    // Positions cannot be left out: a null before another value stands for an optional param.
    const isGap = value === null && !required && index < values.length - 1;
    return isGap ? [] : [[name, value] as const];
  });
  return Object.fromEntries(named);
}

/** The form in which the method's validator expects params. */
function toWireForm(
  { paramStructure, params }: MethodDescription,
  given: JsonObject,
): JsonObject | readonly JsonValue[] {
  if (paramStructure !== 'by-position') return given;
  const last = params.findLastIndex(({ name }) => Object.hasOwn(given, name));
  return params.slice(0, last + 1).map(({ name }) => memberOf(given, name) ?? null);
}

/** Refuses params that nest too deeply, then those that the method's validator turns down. */
export function checkParams(
  method: MethodDescription,
  params: JsonObject,
  validator: ParamsValidator | undefined,
  strictNames: boolean,
): void {
  for (const [field, value] of Object.entries(params)) {
    if (nestsDeeperThan(value, deepestParams)) refuse('wrong-value', { field });
  }
  if (validator === undefined) {
    checkNames(method, params, strictNames);
    return;
  }
  const checked = validator(toWireForm(method, params));
  if (checked.ok) return;
  const [issue] = checked.issues;
  if (issue === undefined) refuse('internal');
  const { code, message, mnemonic, field } = issue;
  throw new Refusal(
    { code, message, mnemonic },
    { field: field === '' ? null : field, value: (issue.value ?? null) as JsonValue },
  );
}

function checkNames(method: MethodDescription, params: JsonObject, strict: boolean): void {
  for (const { name, required } of method.params) {
    if (required && !Object.hasOwn(params, name)) refuse('missing-param', { field: name });
  }
  if (!strict) return;
  for (const [name, value] of Object.entries(params)) {
    if (method.params.some((param) => param.name === name)) continue;
    refuse('unknown-param', { field: name, value });
  }
}
