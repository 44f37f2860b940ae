import {
  isCallLeg,
  validateCallLeg,
  validateGetCallLegsReportParams,
  validateGetCallLegsReportResult,
  type CallLeg,
  type GetCallLegsReportParams,
  type Issue,
  type StandardSchema,
} from '@callgear-data-api/validators';
import { paramsValidators } from '@callgear-data-api/validators/by-method';
import { expectTypeOf, test } from 'vitest';

declare const value: unknown;

test('a guard narrows to a row of which any field may be absent', () => {
  if (!isCallLeg(value)) return;
  expectTypeOf(value).toEqualTypeOf<Partial<CallLeg>>();
  expectTypeOf(value.id).toEqualTypeOf<number | undefined>();
  // @ts-expect-error -- no field of a call leg
  void value.hold_duration;
});

test('a guard filters a list', () => {
  expectTypeOf([value].filter(isCallLeg)).toEqualTypeOf<Partial<CallLeg>[]>();
});

test('params come out typed, or with issues', () => {
  const result = validateGetCallLegsReportParams(value);
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<GetCallLegsReportParams>();
  else expectTypeOf(result.issues[0]).toEqualTypeOf<Issue>();
  // @ts-expect-error -- there is a value only when it is right
  void result.value;
});

test('a result knows the names of the fields that can be asked for', () => {
  const result = validateGetCallLegsReportResult(value, {
    drift: 'report',
    fields: ['id', 'direction'],
  });
  if (result.ok)
    expectTypeOf(result.value.data[0]?.direction).toEqualTypeOf<'in' | 'out' | undefined>();
  // @ts-expect-error -- no field of a call leg
  validateGetCallLegsReportResult(value, { fields: ['hold_duration'] });
  // @ts-expect-error -- report or fail
  validateGetCallLegsReportResult(value, { drift: true });
});

test('each is a Standard Schema of its type', () => {
  expectTypeOf(validateCallLeg).toExtend<StandardSchema<Partial<CallLeg>>>();
  expectTypeOf(validateGetCallLegsReportParams).toExtend<StandardSchema<GetCallLegsReportParams>>();
});

test('a name that is learnt at run time may have no validator', () => {
  expectTypeOf(paramsValidators['get.call_legs_report']).toExtend<
    ((params: unknown) => { readonly ok: boolean }) | undefined
  >();
  // @ts-expect-error -- it may be undefined
  paramsValidators['get.call_legs_report']({});
});
