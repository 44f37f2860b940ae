import type { FilterConvention, FilterOperator } from '@openrpc-kit/model';
import type { ConventionReport } from './diff-conventions.ts';
import { showText, showValue } from './printable.ts';

/** Operators, conditions and depth of filters. */
export function diffFilterConvention(
  before: FilterConvention,
  after: FilterConvention,
  report: ConventionReport,
): void {
  const now = new Map(after.operators.map((operator) => [operator.operator, operator]));
  const old = new Map(before.operators.map((operator) => [operator.operator, operator]));
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    diffOperator(old.get(name), now.get(name), report);
  }
  for (const condition of new Set([...before.conditions, ...after.conditions])) {
    const was = before.conditions.includes(condition);
    if (was === after.conditions.includes(condition)) continue;
    const shown = showValue(condition);
    if (was) report('filter-condition-removed', ['filter', 'conditions'], { before: shown });
    else report('filter-condition-added', ['filter', 'conditions'], { after: shown });
  }
  if (before.defaultCondition !== after.defaultCondition) {
    report('filter-default-condition-changed', ['filter', 'defaultCondition'], {
      before: showText(before.defaultCondition),
      after: showText(after.defaultCondition),
    });
  }
  if (before.maximumDepth !== after.maximumDepth) {
    const lowered = after.maximumDepth < before.maximumDepth;
    report(lowered ? 'filter-depth-lowered' : 'filter-depth-raised', ['filter', 'maximumDepth'], {
      before: String(before.maximumDepth),
      after: String(after.maximumDepth),
    });
  }
}

/** An operator that takes other types is gone for some, or new for some. */
function diffOperator(
  old: FilterOperator | undefined,
  now: FilterOperator | undefined,
  report: ConventionReport,
): void {
  const types = { before: old?.types ?? [], after: now?.types ?? [] };
  const gone = types.before.filter((type) => !types.after.includes(type));
  const more = types.after.filter((type) => !types.before.includes(type));
  const name = showValue((now ?? old)?.operator);
  const place = ['filter', 'operators'];
  const item = (now ?? old)?.operator;
  if (gone.length > 0) {
    report('filter-operator-removed', place, { before: `${name} for ${gone.join(', ')}` }, item);
  }
  if (more.length > 0) {
    report('filter-operator-added', place, { after: `${name} for ${more.join(', ')}` }, item);
  }
  if (!old || !now) return;
  if (old.operand !== now.operand) {
    report('filter-operand-changed', place, { before: old.operand, after: now.operand }, item);
  }
  if (old.caseSensitive !== now.caseSensitive) {
    report('filter-case-changed', place, { before: showCase(old), after: showCase(now) }, item);
  }
}

function showCase({ caseSensitive }: FilterOperator): string {
  return caseSensitive ? 'case matters' : 'case does not matter';
}
