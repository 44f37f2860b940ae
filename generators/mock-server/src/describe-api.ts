import type { ApiError, ApiModel, Conventions } from '@openrpc-kit/model';
import { describeMethod } from './describe-method.ts';
import { collectSchemas } from './collect-schemas.ts';

/**
 * The model without its prose, as plain data. Its shape is `ApiDescription` of the runtime, which
 * the generated file is checked against when it is compiled.
 */
export function describeApi(model: ApiModel): object {
  // Names follow the convention of verbs only where there are conventions.
  const named = model.conventions === undefined ? [] : model.methods;
  const methods = model.methods.map((method) => describeMethod(method, named));
  return {
    title: model.title,
    version: model.version,
    methods,
    errors: model.errors.map(describeError),
    schemas: collectSchemas(
      methods.map((method) => method.result),
      model.schemas,
    ),
    secrets: model.secretParams.length > 0 ? model.secretParams : undefined,
    conventions: model.conventions && describeConventions(model.conventions),
  };
}

function describeError({ key, code, mnemonic, message, params }: ApiError): object {
  return { key, code, mnemonic, message, params };
}

function describeConventions(conventions: Conventions): object {
  const { filter, sort, limits, authentication, versioning, faults } = conventions;
  return {
    filter: {
      operators: filter.operators.map(({ operator, operand }) => ({ operator, operand })),
      defaultCondition: filter.defaultCondition,
      maximumDepth: filter.maximumDepth,
    },
    sort: { defaultOrder: sort.defaultOrder },
    limits: { day: limits.day, minute: limits.minute },
    authentication: {
      sessionSeconds: authentication.sessionSeconds,
      loginMethod: authentication.loginMethod,
      logoutMethod: authentication.logoutMethod,
    },
    versioning: { current: versioning.current, latest: versioning.latest },
    faults,
  };
}
