import type { Method } from '@openrpc-kit/model';
import type { Discovery, DiscoveryLog } from './change-log.ts';
import { pointToParam, type LocatedMethod } from './located-method.ts';
import { toPathStep } from './pointer.ts';
import { showText } from './printable.ts';
import type { RuleId } from './rules.ts';

/** What a param says about itself, without its schema. */
export function diffParamFacts(
  before: LocatedMethod,
  after: LocatedMethod,
  oldIndex: number,
  newIndex: number,
  log: DiscoveryLog,
): void {
  const old = before.method.params[oldIndex] as Method['params'][number];
  const now = after.method.params[newIndex] as Method['params'][number];
  const report = (rule: RuleId, shown: Partial<Discovery> = {}): void =>
    log.add({
      rule,
      method: before.method.name,
      path: `params${toPathStep(now.name)}`,
      pointer: { before: pointToParam(before, oldIndex), after: pointToParam(after, newIndex) },
      ...shown,
    });
  if (old.name !== now.name) {
    report('param-renamed', { before: showText(old.name), after: showText(now.name) });
  }
  if (old.required !== now.required) report(now.required ? 'param-required' : 'param-optional');
  if (old.deprecated !== now.deprecated) {
    report(now.deprecated ? 'param-deprecated' : 'param-undeprecated');
  }
  if (old.role !== now.role) {
    report('param-role-changed', { before: old.role ?? 'none', after: now.role ?? 'none' });
  }
  for (const member of ['summary', 'description'] as const) {
    if (old[member] === now[member]) continue;
    const shown = { before: showText(old[member]), after: showText(now[member]) };
    report('description-changed', shown);
  }
}
