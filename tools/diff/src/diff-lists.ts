import type { ListFacts, RowField } from '@openrpc-kit/model';
import type { ChangeLog, Discovery } from './change-log.ts';
import { diffListBounds } from './diff-list-bounds.ts';
import type { LocatedMethod } from './located-method.ts';
import { appendPointer, toPathStep } from './pointer.ts';
import { showText, showValues } from './printable.ts';
import type { RuleId } from './rules.ts';
import { isSameJson } from './stable-json.ts';

/** What calls may do with the rows of a list. A field that came or went is a change of the result. */
export function diffLists(before: LocatedMethod, after: LocatedMethod, log: ChangeLog): void {
  const old = before.method.list;
  const now = after.method.list;
  const report = (rule: RuleId, path: string, shown: Partial<Discovery> = {}): void => {
    const pointer = {
      before: old && appendPointer(before.pointer, 'x-list'),
      after: now && appendPointer(after.pointer, 'x-list'),
    };
    log.add({ rule, method: before.method.name, path, pointer, ...shown });
  };
  if (old && now) {
    diffFields(old, now, before.method.name, log);
    diffListBounds(old, now, report);
    if (old.key !== now.key) {
      const shown = { before: showText(old.key), after: showText(now.key) };
      report('list-key-changed', 'x-list.key', shown);
    }
    if (!isSameJson(old.order, now.order)) {
      const shown = { before: showOrder(old), after: showOrder(now) };
      report('list-order-changed', 'x-list.order', shown);
    }
  } else if (old) report('list-removed', '');
  else if (now) report('list-added', '');
}

const flags = [
  ['filterable', 'list-field-filterable', 'list-field-not-filterable'],
  ['sortable', 'list-field-sortable', 'list-field-not-sortable'],
  ['default', 'list-field-default', 'list-field-not-default'],
] as const;

function diffFields(before: ListFacts, after: ListFacts, method: string, log: ChangeLog): void {
  const fields = new Map(after.fields.map((field) => [field.name, field]));
  for (const old of before.fields) {
    const now = fields.get(old.name);
    if (!now) continue;
    const at = {
      method,
      path: `result.data[]${toPathStep(old.name)}`,
      pointer: { before: pointToField(before, old), after: pointToField(after, now) },
    };
    for (const [flag, gained, lost] of flags) {
      if (old[flag] !== now[flag]) log.add({ rule: now[flag] ? gained : lost, ...at });
    }
    if (old.filterable && now.filterable && old.dataType !== now.dataType) {
      const gone = old.operators.filter((operator) => !now.operators.includes(operator));
      const more = now.operators.filter((operator) => !old.operators.includes(operator));
      if (gone.length > 0) {
        log.add({ rule: 'list-operator-removed', ...at, before: showValues(gone) });
      }
      if (more.length > 0) {
        log.add({ rule: 'list-operator-added', ...at, after: showValues(more) });
      }
    }
  }
}

function pointToField({ row }: ListFacts, { name }: RowField): string {
  return appendPointer('#/components/schemas', row, 'properties', name);
}

function showOrder({ order }: ListFacts): string {
  return showText(order.map((each) => `${each.field} ${each.order}`).join(', ') || 'none');
}
