import { checkFieldName } from './check-field-name.ts';
import type { Findings } from './finding.ts';
import type { ListRules } from './list-rules.ts';

/** Checks that each item of `fields` names a field of the row. */
export function checkFields(
  fields: readonly unknown[],
  pointer: string,
  rules: ListRules,
  findings: Findings,
): void {
  for (const [index, name] of fields.entries()) {
    if (findings.full()) return;
    checkFieldName(name, `${pointer}/${index}`, rules, findings);
  }
}
