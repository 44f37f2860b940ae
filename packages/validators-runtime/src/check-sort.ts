import { checkFieldName } from './check-field-name.ts';
import { isPlainObject } from './data-type.ts';
import { describeChoice, describeNames } from './describe-value.ts';
import type { Findings } from './finding.ts';
import type { ListRules } from './list-rules.ts';
import { ownMember } from './own-member.ts';
import { joinPointer } from './pointer.ts';
import { suggest } from './suggest.ts';

/** Checks that each item of `sort` has a sortable field, and an order if any. */
export function checkSort(
  sort: readonly unknown[],
  pointer: string,
  rules: ListRules,
  findings: Findings,
): void {
  for (const [index, item] of sort.entries()) {
    if (findings.full()) return;
    checkItem(item, `${pointer}/${index}`, rules, findings);
  }
}

const keys = ['field', 'order'];

function checkItem(item: unknown, pointer: string, rules: ListRules, findings: Findings): void {
  if (!isPlainObject(item)) {
    const expected = 'an object with a field and an order';
    findings.add({ fault: 'wrong-type', pointer, value: item, expected });
    return;
  }
  for (const key of Object.keys(item)) {
    if (keys.includes(key)) continue;
    findings.add({
      fault: 'unknown-param',
      pointer: joinPointer(pointer, key),
      value: item[key],
      expected: `one of ${describeNames(keys)}`,
      suggestion: suggest(key, keys),
    });
  }
  const name = checkFieldName(ownMember(item, 'field'), `${pointer}/field`, rules, findings);
  if (name !== undefined && !rules.fields[name]!.sortable) {
    findings.add({
      fault: 'unsortable-field',
      pointer: `${pointer}/field`,
      value: name,
      expected: `one of ${describeNames(sortableNames(rules))}`,
    });
  }
  checkOrder(ownMember(item, 'order'), `${pointer}/order`, rules.sort.orders, findings);
}

function checkOrder(
  order: unknown,
  pointer: string,
  orders: readonly string[],
  findings: Findings,
): void {
  if (order === undefined || orders.includes(order as string)) return;
  findings.add({
    fault: typeof order === 'string' ? 'wrong-value' : 'wrong-type',
    pointer,
    value: order,
    expected: describeChoice(orders),
    suggestion: suggest(order, orders),
  });
}

function sortableNames({ fields }: ListRules): string[] {
  return Object.keys(fields).filter((name) => fields[name]!.sortable);
}
