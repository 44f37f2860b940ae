import type { ParamsValidator, ResultValidator } from '@openrpc-kit/mock-runtime';
import type { ApiModel, Param, Schema } from '@openrpc-kit/model';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formatsPlugin from 'ajv-formats';

/** JSON-RPC's code for params that are wrong. */
const invalidParams = -32_602;

export interface Checks {
  readonly validators: Readonly<Record<string, ParamsValidator>>;
  readonly resultValidators: Readonly<Record<string, ResultValidator>>;
}

/**
 * Checks of params and results of every method. Each is compiled when its method is called first,
 * as a document can hold hundreds. A schema that cannot be compiled refuses nothing.
 */
export function compileChecks({ methods, schemas }: ApiModel): Checks {
  const named = Object.fromEntries(schemas.map(({ name, schema }) => [name, schema]));
  const compile = (schema: Schema): (() => ValidateFunction | undefined) => {
    let check: ValidateFunction | undefined | 'not yet' = 'not yet';
    return () => (check = check === 'not yet' ? tryToCompile(schema, named) : check);
  };
  const validators = methods.map(({ name, params, paramsSchema }) => {
    const find = compile(paramsSchema);
    return [name, (given: unknown) => checkParams(find(), nameParams(params, given))] as const;
  });
  const resultValidators = methods.flatMap(({ name, result }) => {
    if (result === undefined) return [];
    const find = compile(result.schema);
    return [[name, (value: unknown) => ({ ok: find()?.(value) !== false })] as const];
  });
  return {
    validators: Object.fromEntries(validators),
    resultValidators: Object.fromEntries(resultValidators),
  };
}

/** The schema of the params knows them by name, whichever way they came. */
function nameParams(params: readonly Param[], given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  return Object.fromEntries(
    given.map((value: unknown, at) => [params[at]?.name ?? String(at), value]),
  );
}

function tryToCompile(
  schema: Schema,
  named: Readonly<Record<string, Schema>>,
): ValidateFunction | undefined {
  const ajv = new Ajv({ strict: false, validateSchema: false, verbose: true, logger: false });
  // The types of the package describe its ES module form, which Node does not load.
  (formatsPlugin as unknown as (ajv: Ajv) => void)(ajv);
  try {
    return ajv.compile({ allOf: [schema], components: { schemas: named } });
  } catch {
    return undefined;
  }
}

function checkParams(
  check: ValidateFunction | undefined,
  params: unknown,
): ReturnType<ParamsValidator> {
  if (check === undefined || check(params)) return { ok: true };
  const issues = (check.errors ?? []).map((error) => ({
    code: invalidParams,
    field: describeField(error),
    value: error.keyword === 'required' ? null : (error.data ?? null),
    message: `Invalid params: ${describeField(error) || 'params'} ${error.message ?? 'is wrong'}`,
  }));
  return { ok: false, issues };
}

/** `filter.items.0`: dotted, with the name that is missing or too much. */
function describeField({ instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, string>>;
  const parts = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return [...parts, missingProperty ?? additionalProperty ?? []].flat().join('.');
}
