import type { ListFacts } from '@openrpc-kit/model';
import type { Discovery } from './change-log.ts';
import { showText } from './printable.ts';
import type { RuleId } from './rules.ts';

type Report = (rule: RuleId, path: string, shown: Partial<Discovery>) => void;

/** How far a call may reach: rows at once, rows to skip, months. No bound is the widest. */
export function diffListBounds(before: ListFacts, after: ListFacts, report: Report): void {
  for (const role of ['limit', 'offset'] as const) {
    const old = before[role];
    const now = after[role];
    if (!old || !now) continue;
    const path = `params.${after.params[role]}`;
    if (old.maximum !== now.maximum) {
      const rule = now.maximum < old.maximum ? `list-${role}-lowered` : `list-${role}-raised`;
      report(rule as RuleId, path, show(old.maximum, now.maximum));
    }
    if (old.default !== now.default) {
      report(`list-${role}-default-changed`, path, show(old.default, now.default));
    }
  }
  diffPeriods(before, after, report);
}

function diffPeriods(before: ListFacts, after: ListFacts, report: Report): void {
  const old = before.period?.maximumMonths ?? Infinity;
  const now = after.period?.maximumMonths ?? Infinity;
  if (old !== now) {
    const rule = now < old ? 'list-period-shortened' : 'list-period-lengthened';
    report(rule, 'x-list.period', show(old, now, ' months'));
  }
  if (before.period && after.period && before.period.field !== after.period.field) {
    const shown = { before: showText(before.period.field), after: showText(after.period.field) };
    report('list-period-field-changed', 'x-list.period', shown);
  }
}

function show(before: number, after: number, unit = ''): { before: string; after: string } {
  const format = (value: number): string =>
    value === Infinity ? 'unlimited' : `${value}${value === 1 ? unit.replace(/s$/, '') : unit}`;
  return { before: format(before), after: format(after) };
}
