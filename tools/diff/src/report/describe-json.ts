import { rules } from '../rules.ts';
import type { DiffReport } from './diff-report.ts';
import { printSafeJson } from './safe-json.ts';

/** Prints a comparison for programs: everything that is known, with the title and reason of each rule. */
export function describeJson({ changes, ...report }: DiffReport): string {
  return printSafeJson({
    ...report,
    changes: changes.map(({ rule, severity, ...change }) => ({
      rule,
      severity,
      title: rules[rule].title,
      why: rules[rule].why,
      ...change,
    })),
  });
}
