import type { FieldDescription, ListDescription, OperatorDescription } from '../api-description.ts';
import { memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { refuse } from '../refusal.ts';
import type { CellTest } from '../store/column.ts';
import { createCellTest } from './cell-test.ts';
import { checkOperand } from './check-operand.ts';
import type { FilterContext } from './compile-filter.ts';

/** A condition that was found to be in order. */
export interface Condition {
  readonly field: FieldDescription;
  readonly operator: OperatorDescription;
  readonly value: JsonValue;
  readonly test: CellTest;
}

/** Checks field, operator and value of a condition, in this order. */
export function readCondition(
  condition: JsonObject,
  context: FilterContext,
  path: string,
): Condition {
  const field = findField(condition, context.list, path);
  const operator = findOperator(condition, field, context, path);
  const value = memberOf(condition, 'value') ?? null;
  checkOperand(operator, field, value, `${path}.value`);
  if (operator.operand === 'pattern') context.work.readPattern(path);
  try {
    return { field, operator, value, test: createCellTest(operator, field.dataType, value) };
  } catch (error) {
    if (error instanceof SyntaxError) refuse('wrong-value', { field: `${path}.value`, value });
    throw error;
  }
}

function findField(condition: JsonObject, list: ListDescription, path: string): FieldDescription {
  const name = memberOf(condition, 'field');
  if (name === undefined) refuse('missing-param', { field: `${path}.field` });
  const field = list.fields.find((candidate) => candidate.name === name);
  if (field === undefined) {
    const fault = typeof name === 'string' ? 'unknown-field' : 'wrong-type';
    refuse(fault, { field: `${path}.field`, value: name });
  }
  return field;
}

function findOperator(
  condition: JsonObject,
  field: FieldDescription,
  context: FilterContext,
  path: string,
): OperatorDescription {
  const name = memberOf(condition, 'operator');
  if (name === undefined) refuse('missing-param', { field: `${path}.operator` });
  if (field.operators.length === 0) {
    refuse('unfilterable-field', { field: `${path}.field`, value: field.name });
  }
  const operator = context.conventions.operators.find((candidate) => candidate.operator === name);
  if (operator === undefined || !field.operators.includes(operator.operator)) {
    const fault = typeof name === 'string' ? 'wrong-value' : 'wrong-type';
    refuse(fault, { field: `${path}.operator`, value: name });
  }
  return operator;
}
