import type { ConventionsDescription, ListDescription } from '../api-description.ts';
import { isObject, memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { refuse } from '../refusal.ts';
import type { BlockMatcher } from '../store/column.ts';
import type { Table } from '../store/table.ts';
import { checkKeys } from './check-keys.ts';
import { matchAll, matchAny } from './matchers.ts';
import { mergeConditions } from './merge-conditions.ts';
import { type Condition, readCondition } from './read-condition.ts';
import type { Work } from './work.ts';

export interface FilterContext {
  readonly table: Table;
  readonly list: ListDescription;
  readonly conventions: ConventionsDescription['filter'];
  /** What the query may still cost. */
  readonly work: Work;
}

/** What is left of a filter once it is read; undefined for one that lets every row pass. */
type Part = { readonly condition: Condition } | { readonly group: BlockMatcher } | undefined;

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
): BlockMatcher | undefined {
  const part = readPart(filter, context, path, 1);
  if (part === undefined) return undefined;
  return 'group' in part ? part.group : matchCondition(part.condition, context, path);
}

function readPart(filter: JsonValue, context: FilterContext, path: string, depth: number): Part {
  if (depth > context.conventions.maximumDepth) refuse('wrong-value', { field: path, value: null });
  if (!isObject(filter)) refuse('wrong-type', { field: path, value: filter });
  const isGroup = groupKeys.some((key) => Object.hasOwn(filter, key));
  const isCondition = conditionKeys.some((key) => Object.hasOwn(filter, key));
  if (isGroup && isCondition) refuse('param-combination', { field: path, value: filter });
  checkKeys(filter, isGroup ? groupKeys : conditionKeys, path);
  if (isCondition) return { condition: readCondition(filter, context, path) };
  const group = isGroup ? compileGroup(filter, context, path, depth) : undefined;
  return group && { group };
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
  const parts = filters.map((filter: JsonValue, index) =>
    readPart(filter, context, `${path}.filters.${index}`, depth + 1),
  );
  // One branch that lets every row pass makes the whole group do so.
  if (condition === 'or' && parts.includes(undefined)) return undefined;
  const given = parts.filter((part) => part !== undefined);
  const conditions = given.flatMap((part) => ('condition' in part ? [part.condition] : []));
  const matchers = [
    ...mergeConditions(conditions, condition).map((one) => matchCondition(one, context, path)),
    ...given.flatMap((part) => ('group' in part ? [part.group] : [])),
  ];
  return condition === 'and' ? matchAll(matchers) : matchAny(matchers);
}

function matchCondition(
  { field, test }: Condition,
  { table, work }: FilterContext,
  path: string,
): BlockMatcher {
  const column = table.column(field.name);
  work.testColumn(column, test, path);
  return column.match(test);
}
