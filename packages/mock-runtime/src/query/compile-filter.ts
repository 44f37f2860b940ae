import type {
  ConventionsDescription,
  FieldDescription,
  ListDescription,
  OperatorDescription,
} from '../api-description.ts';
import { isObject, memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { refuse } from '../refusal.ts';
import type { BlockMatcher } from '../store/column.ts';
import type { Table } from '../store/table.ts';
import { createCellTest } from './cell-test.ts';
import { checkKeys } from './check-keys.ts';
import { checkOperand } from './check-operand.ts';
import { matchAll, matchAny } from './matchers.ts';

export interface FilterContext {
  readonly table: Table;
  readonly list: ListDescription;
  readonly conventions: ConventionsDescription['filter'];
}

const groupKeys = ['filters', 'condition'];
const conditionKeys = ['field', 'operator', 'value'];

/**
 * Turns a filter tree into a test of blocks of rows; undefined when it lets every row pass (an
 * empty filter or group).
 *
 * @param path where the tree stands in the params, for the error
 */
export function compileFilter(
  filter: JsonValue,
  context: FilterContext,
  path: string,
  depth = 1,
): BlockMatcher | undefined {
  if (depth > context.conventions.maximumDepth) refuse('wrong-value', { field: path, value: null });
  if (!isObject(filter)) refuse('wrong-type', { field: path, value: filter });
  const isGroup = groupKeys.some((key) => Object.hasOwn(filter, key));
  const isCondition = conditionKeys.some((key) => Object.hasOwn(filter, key));
  if (isGroup && isCondition) refuse('param-combination', { field: path, value: filter });
  checkKeys(filter, isGroup ? groupKeys : conditionKeys, path);
  if (isGroup) return compileGroup(filter, context, path, depth);
  return isCondition ? compileCondition(filter, context, path) : undefined;
}

function compileGroup(
  group: JsonObject,
  context: FilterContext,
  path: string,
  depth: number,
): BlockMatcher | undefined {
  const { defaultCondition } = context.conventions;
  const condition = memberOf(group, 'condition') ?? defaultCondition;
  if (condition !== 'and' && condition !== 'or') {
    const fault = typeof condition === 'string' ? 'wrong-value' : 'wrong-type';
    refuse(fault, { field: `${path}.condition`, value: condition });
  }
  const filters = memberOf(group, 'filters');
  if (filters === undefined) refuse('missing-param', { field: `${path}.filters` });
  if (!Array.isArray(filters)) refuse('wrong-type', { field: `${path}.filters`, value: filters });
  const compiled = filters.map((filter: JsonValue, index) =>
    compileFilter(filter, context, `${path}.filters.${index}`, depth + 1),
  );
  if (condition === 'and') return matchAll(compiled.filter((matcher) => matcher !== undefined));
  // One branch that lets every row pass makes the whole group do so.
  return compiled.includes(undefined) ? undefined : matchAny(compiled as BlockMatcher[]);
}

function compileCondition(
  condition: JsonObject,
  context: FilterContext,
  path: string,
): BlockMatcher {
  const field = findField(condition, context.list, path);
  const operator = findOperator(condition, field, context, path);
  const value = memberOf(condition, 'value') ?? null;
  checkOperand(operator, field, value, `${path}.value`);
  try {
    return context.table.column(field.name).match(createCellTest(operator, field.dataType, value));
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
