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
import { checkOperand } from './check-operand.ts';
import { matchAll, matchAny } from './matchers.ts';

export interface FilterContext {
  readonly table: Table;
  readonly list: ListDescription;
  readonly conventions: ConventionsDescription['filter'];
}

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
  if (Object.keys(filter).length === 0) return undefined;
  const children = memberOf(filter, 'filters');
  const hasCondition = ['field', 'operator', 'value'].some((key) => Object.hasOwn(filter, key));
  if (children === undefined && hasCondition) return compileCondition(filter, context, path);
  if (children !== undefined && hasCondition) {
    refuse('param-combination', { field: path, value: filter });
  }
  if (children === undefined) refuse('missing-param', { field: `${path}.filters` });
  if (!Array.isArray(children)) {
    refuse('wrong-type', { field: `${path}.filters`, value: children });
  }
  const compiled = children.map((child: JsonValue, index) =>
    compileFilter(child, context, `${path}.filters.${index}`, depth + 1),
  );
  const condition = memberOf(filter, 'condition') ?? context.conventions.defaultCondition;
  if (condition === 'and') return matchAll(compiled.filter((child) => child !== undefined));
  if (condition !== 'or') refuse('wrong-value', { field: `${path}.condition`, value: condition });
  // One branch that lets every row pass makes the whole group do so.
  return compiled.includes(undefined) ? undefined : matchAny(compiled as BlockMatcher[]);
}

function compileCondition(
  condition: JsonObject,
  context: FilterContext,
  path: string,
): BlockMatcher {
  const field = findField(condition, context, path);
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

function findField(condition: JsonObject, context: FilterContext, path: string): FieldDescription {
  const name = memberOf(condition, 'field');
  if (name === undefined) refuse('missing-param', { field: `${path}.field` });
  const field = context.list.fields.find((candidate) => candidate.name === name);
  if (field === undefined) refuse('unknown-field', { field: `${path}.field`, value: name });
  if (field.operators.length === 0) {
    refuse('unfilterable-field', { field: `${path}.field`, value: name });
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
  const operator = context.conventions.operators.find((candidate) => candidate.operator === name);
  if (operator === undefined || !field.operators.includes(operator.operator)) {
    refuse('wrong-value', { field: `${path}.operator`, value: name });
  }
  return operator;
}
