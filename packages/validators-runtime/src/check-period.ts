import { addMonths, isDateTime } from './date-time.ts';
import type { Findings } from './finding.ts';
import type { PeriodRules } from './list-rules.ts';
import { ownMember } from './own-member.ts';
import { joinPointer } from './pointer.ts';

/**
 * Checks that a period does not end before it starts, and is not longer than allowed. Dates that are
 * no dates have been found by then. Dates of the layout compare as text.
 */
export function checkPeriod(params: object, rules: PeriodRules, findings: Findings): void {
  const from = ownMember(params, rules.from);
  const till = ownMember(params, rules.till);
  if (typeof from !== 'string' || typeof till !== 'string') return;
  if (!isDateTime(from) || !isDateTime(till)) return;
  if (from > till) {
    findings.add({
      fault: 'param-combination',
      pointer: joinPointer('', rules.from),
      value: from,
      expected: `a time not after ${rules.till}, which is ${till}`,
    });
    return;
  }
  if (rules.maximumMonths === undefined) return;
  const latest = addMonths(from, rules.maximumMonths);
  if (till <= latest) return;
  findings.add({
    fault: 'period-too-long',
    pointer: joinPointer('', rules.till),
    value: till,
    expected: `a time not after ${latest}: a period may span ${rules.maximumMonths} months`,
    suggestion: latest,
  });
}
