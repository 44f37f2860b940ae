import type { ChangeLog, Discovery } from './change-log.ts';
import type { LocatedMethod } from './located-method.ts';
import { appendPointer } from './pointer.ts';
import { showText, showValue, showValues } from './printable.ts';
import { isSameJson } from './stable-json.ts';
import type { RuleId } from './rules.ts';

/** What a method says about itself, without params, result and errors. */
export function diffMethodFacts(before: LocatedMethod, after: LocatedMethod, log: ChangeLog): void {
  const old = before.method;
  const now = after.method;
  const report = (rule: RuleId, path: string, shown: Partial<Discovery> = {}): void => {
    const pointer = { before: pointTo(before, path), after: pointTo(after, path) };
    log.add({ rule, method: old.name, path, pointer, ...shown });
  };
  if (old.deprecated !== now.deprecated) {
    report(now.deprecated ? 'method-deprecated' : 'method-undeprecated', '');
  }
  if (old.safe !== now.safe) {
    report(now.safe ? 'method-retry-allowed' : 'method-retry-forbidden', '');
  }
  if (old.weight !== now.weight && !haveDefaultWeight(before, after)) {
    const shown = { before: `${old.weight}`, after: `${now.weight}` };
    const rule = now.weight > old.weight ? 'method-weight-raised' : 'method-weight-lowered';
    report(rule, 'x-weight', shown);
  }
  diffAccess(old.access, now.access, (rule, shown) => report(rule, 'x-access', shown));
  for (const member of ['summary', 'description'] as const) {
    if (old[member] === now[member]) continue;
    const shown = { before: showText(old[member]), after: showText(now[member]) };
    report('description-changed', member, shown);
  }
  const lists = [
    ['method-tags-changed', 'tags', old.tags, now.tags],
    ['method-related-changed', 'x-related', old.related, now.related],
  ] as const;
  for (const [rule, path, was, is] of lists) {
    if (isSameJson(was.toSorted(), is.toSorted())) continue;
    report(rule, path, { before: showValues(was), after: showValues(is) });
  }
  if (!isSameJson(readExamples(before), readExamples(after)))
    report('examples-changed', 'examples');
}

/** The whole method where it does not say. */
function pointTo({ pointer, document }: LocatedMethod, member: string): string {
  return Object.hasOwn(document, member) ? appendPointer(pointer, member) : pointer;
}

/** As written: the model leaves out what only readers of the document see. */
function readExamples({ document }: LocatedMethod): unknown {
  return 'examples' in document ? document.examples : undefined;
}

/** The convention says once what a call costs when its method does not. */
function haveDefaultWeight(...methods: readonly LocatedMethod[]): boolean {
  return methods.every(({ method, defaultWeight }) => method.weight === defaultWeight);
}

/** A method that names no audience is open to all. */
function diffAccess(
  before: readonly string[],
  after: readonly string[],
  report: (rule: RuleId, shown: Partial<Discovery>) => void,
): void {
  const shown = { before: showAccess(before), after: showAccess(after) };
  const lost =
    after.length > 0 && (before.length === 0 || before.some((each) => !after.includes(each)));
  const gained =
    before.length > 0 && (after.length === 0 || after.some((each) => !before.includes(each)));
  if (lost) report('method-access-narrowed', shown);
  if (gained) report('method-access-widened', shown);
}

function showAccess(audiences: readonly string[]): string {
  return audiences.length === 0 ? 'everyone' : audiences.map((each) => showValue(each)).join(', ');
}
