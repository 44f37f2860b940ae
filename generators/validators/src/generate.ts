import type { GeneratedFile, Generator } from '@openrpc-kit/emit';
import { createContext } from './context.ts';
import { emitByMethod } from './emit-by-method.ts';
import { emitConventions } from './emit-conventions.ts';
import { emitFormats } from './emit-formats.ts';
import { emitIndex } from './emit-index.ts';
import { emitListRules } from './emit-list-rules.ts';
import { emitParams } from './emit-params.ts';
import { emitResult } from './emit-result.ts';
import { emitSchema } from './emit-schema.ts';
import { emitShapes } from './emit-shapes.ts';

/**
 * Generates the validators of an API: JavaScript with type declarations beside it, so that it runs
 * as it is. A module a schema, the params and the result of a method included, so that a bundle has
 * no more than it uses.
 *
 * - `schemas/call-leg.js`: `isCallLeg`, `validateCallLeg`
 * - `params/get-call-legs-report.js`: `validateGetCallLegsReportParams`
 * - `results/get-call-legs-report.js`: `validateGetCallLegsReportResult`
 * - `index.js` has all of them, `by-method.js` all of params and results by the method's name
 *
 * @throws for a schema that cannot be compiled, with its name
 */
export const generateValidators: Generator = (input): readonly GeneratedFile[] => {
  const context = createContext(input);
  const { model } = input;
  return [
    ...model.schemas.flatMap((schema) => emitSchema(context, schema)),
    ...emitShapes(context),
    ...emitListRules(context),
    ...emitConventions(context),
    ...model.methods.flatMap((method) => emitParams(context, method)),
    ...model.methods.flatMap((method) => emitResult(context, method)),
    ...emitByMethod(context),
    ...emitIndex(context),
    // Last: only now it is known whether any check uses one.
    ...emitFormats(context),
  ];
};
