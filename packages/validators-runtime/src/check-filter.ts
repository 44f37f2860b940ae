import { checkCondition } from './check-condition.ts';
import { isPlainObject } from './data-type.ts';
import { describeChoice, describeNames } from './describe-value.ts';
import type { Findings } from './finding.ts';
import type { ListRules } from './list-rules.ts';
import { ownMember } from './own-member.ts';
import { joinPointer } from './pointer.ts';
import { suggest } from './suggest.ts';

/**
 * Checks a filter tree from the top, each group before its members. It keeps a list of what is left
 * to visit instead of calling itself, and goes no deeper than the rules allow, so that no tree can
 * exhaust the stack.
 */
export function checkFilter(
  filter: unknown,
  pointer: string,
  rules: ListRules,
  findings: Findings,
): void {
  const open: Visit[] = [{ filter, pointer, depth: 1 }];
  for (let visit = open.pop(); visit && !findings.full(); visit = open.pop()) {
    const members = checkNode(visit, rules, findings);
    // The last one in is the first one out: the members in reverse come in their own order.
    for (let index = members.length - 1; index >= 0; index--) {
      open.push({
        filter: members[index],
        pointer: `${visit.pointer}/filters/${index}`,
        depth: visit.depth + 1,
      });
    }
  }
}

interface Visit {
  readonly filter: unknown;
  readonly pointer: string;
  readonly depth: number;
}

const groupKeys = ['filters', 'condition'];
const conditionKeys = ['field', 'operator', 'value'];

/** Checks one node; answers the members of a group. */
function checkNode(visit: Visit, rules: ListRules, findings: Findings): readonly unknown[] {
  const { filter, pointer, depth } = visit;
  if (depth > rules.filter.maximumDepth) {
    const expected = `at most ${rules.filter.maximumDepth} levels of filters`;
    findings.add({ fault: 'wrong-value', pointer, value: filter, expected });
    return [];
  }
  if (!isPlainObject(filter)) {
    const expected = 'an object: a condition or a group of filters';
    findings.add({ fault: 'wrong-type', pointer, value: filter, expected });
    return [];
  }
  const isGroup = groupKeys.some((key) => Object.hasOwn(filter, key));
  const isCondition = conditionKeys.some((key) => Object.hasOwn(filter, key));
  if (isGroup && isCondition) {
    const expected =
      'a condition (field, operator, value) or a group (filters, condition), not both';
    findings.add({ fault: 'param-combination', pointer, value: filter, expected });
    return [];
  }
  if (!isGroup && Object.keys(filter).length === 0) return [];
  checkKeys(visit, filter, isGroup ? groupKeys : conditionKeys, findings);
  if (isGroup) return checkGroup(filter, pointer, rules, findings);
  checkCondition(filter, pointer, rules, findings);
  return [];
}

function checkKeys(
  { pointer }: Visit,
  filter: Readonly<Record<string, unknown>>,
  known: readonly string[],
  findings: Findings,
): void {
  for (const key of Object.keys(filter)) {
    if (known.includes(key)) continue;
    findings.add({
      fault: 'unknown-param',
      pointer: joinPointer(pointer, key),
      value: filter[key],
      expected: `one of ${describeNames([...conditionKeys, ...groupKeys])}`,
      suggestion: suggest(key, known),
    });
  }
}

function checkGroup(
  group: object,
  pointer: string,
  { filter: { conditions } }: ListRules,
  findings: Findings,
): readonly unknown[] {
  const condition = ownMember(group, 'condition');
  if (condition !== undefined && !conditions.includes(condition as string)) {
    findings.add({
      fault: typeof condition === 'string' ? 'wrong-value' : 'wrong-type',
      pointer: `${pointer}/condition`,
      value: condition,
      expected: describeChoice(conditions),
      suggestion: suggest(condition, conditions),
    });
  }
  const filters = ownMember(group, 'filters');
  if (Array.isArray(filters)) return filters;
  const finding = { pointer: `${pointer}/filters`, expected: 'a list of filters' };
  if (filters === undefined) findings.add({ ...finding, fault: 'missing-param' });
  else findings.add({ ...finding, fault: 'wrong-type', value: filters });
  return [];
}
