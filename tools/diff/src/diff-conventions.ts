import type { ApiModel, Conventions } from '@openrpc-kit/model';
import type { ChangeLog, Discovery } from './change-log.ts';
import { diffConventionTexts } from './diff-convention-texts.ts';
import { diffFilterConvention } from './diff-filter-convention.ts';
import { appendPointer } from './pointer.ts';
import { showText, showValue } from './printable.ts';
import type { RuleId } from './rules.ts';

/**
 * Reports a change of a shared rule.
 *
 * @param place leads from `x-conventions` to the fact.
 * @param item what it is about, where the fact is a list.
 */
export type ConventionReport = (
  rule: RuleId,
  place: readonly string[],
  shown: Partial<Discovery>,
  item?: string,
) => void;

/** Rules that methods share. Where only one version has them, its methods say what that means. */
export function diffConventions(before: ApiModel, after: ApiModel, log: ChangeLog): void {
  const old = before.conventions;
  const now = after.conventions;
  if (!old || !now) return;
  const report: ConventionReport = (rule, place, shown, item) => {
    const pointer = appendPointer('#/x-conventions', ...place);
    const path = ['x-conventions', ...place, ...(item === undefined ? [] : [item])].join('.');
    log.add({ rule, path, pointer: { before: pointer, after: pointer }, ...shown });
  };
  diffFilterConvention(old.filter, now.filter, report);
  diffSort(old.sort, now.sort, report);
  for (const fact of ['format', 'layout', 'pattern'] as const) {
    if (old.dates[fact] === now.dates[fact]) continue;
    const shown = { before: showText(old.dates[fact]), after: showText(now.dates[fact]) };
    report('date-layout-changed', ['dates', fact], shown);
  }
  diffAmounts(old, now, report);
  for (const fact of ['loginMethod', 'logoutMethod'] as const) {
    const [was, is] = [old.authentication[fact], now.authentication[fact]];
    const shown = { before: showText(was), after: showText(is) };
    if (was !== is) report('session-method-changed', ['authentication', fact], shown);
  }
  for (const fact of ['current', 'latest'] as const) {
    const [was, is] = [old.versioning[fact], now.versioning[fact]];
    const shown = { before: showText(was), after: showText(is) };
    if (was !== is) report('protocol-version-changed', ['versioning', fact], shown);
  }
  diffFaults(old.faults, now.faults, report);
  diffConventionTexts(old, now, report);
}

function diffSort(
  before: Conventions['sort'],
  after: Conventions['sort'],
  report: ConventionReport,
): void {
  for (const order of new Set([...before.orders, ...after.orders])) {
    const was = before.orders.includes(order);
    if (was === after.orders.includes(order)) continue;
    const shown = showValue(order);
    if (was) report('sort-order-removed', ['sort', 'orders'], { before: shown });
    else report('sort-order-added', ['sort', 'orders'], { after: shown });
  }
  if (before.defaultOrder !== after.defaultOrder) {
    const shown = { before: showText(before.defaultOrder), after: showText(after.defaultOrder) };
    report('sort-default-order-changed', ['sort', 'defaultOrder'], shown);
  }
}

/** Points and seconds: less is worse, but for the weight of a call. */
function diffAmounts(before: Conventions, after: Conventions, report: ConventionReport): void {
  const amounts = [
    ['points', ['limits', 'day'], before.limits.day, after.limits.day],
    ['points', ['limits', 'minute'], before.limits.minute, after.limits.minute],
    [
      'default-weight',
      ['limits', 'defaultWeight'],
      before.limits.defaultWeight,
      after.limits.defaultWeight,
    ],
    [
      'session',
      ['authentication', 'sessionSeconds'],
      before.authentication.sessionSeconds,
      after.authentication.sessionSeconds,
    ],
  ] as const;
  const words = { points: ['lowered', 'raised'], session: ['shortened', 'lengthened'] } as const;
  for (const [subject, place, old, now] of amounts) {
    if (old === now) continue;
    const [less, more] = subject === 'session' ? words.session : words.points;
    const rule = `${subject}-${now < old ? less : more}` as RuleId;
    report(rule, place, { before: String(old), after: String(now) });
  }
}

function diffFaults(
  before: Conventions['faults'],
  after: Conventions['faults'],
  report: ConventionReport,
): void {
  const old = new Map<string, string>(Object.entries(before));
  const now = new Map<string, string>(Object.entries(after));
  for (const fault of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(fault) ?? 'none', now.get(fault) ?? 'none'];
    const shown = { before: showText(was), after: showText(is) };
    if (was !== is) report('fault-error-changed', ['errors', 'faults', fault], shown);
  }
}
