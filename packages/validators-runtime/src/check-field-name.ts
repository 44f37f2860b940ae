import { describeNames } from './describe-value.ts';
import type { Findings } from './finding.ts';
import type { ListRules } from './list-rules.ts';
import { suggest } from './suggest.ts';

/** Checks the name of a field; answers it when the row has such a field. */
export function checkFieldName(
  name: unknown,
  pointer: string,
  { fields }: ListRules,
  findings: Findings,
): string | undefined {
  if (typeof name === 'string' && Object.hasOwn(fields, name)) return name;
  const known = Object.keys(fields);
  if (name === undefined) {
    findings.add({ fault: 'missing-param', pointer, expected: 'the name of a field' });
  } else if (typeof name !== 'string') {
    findings.add({ fault: 'wrong-type', pointer, value: name, expected: 'the name of a field' });
  } else {
    findings.add({
      fault: 'unknown-field',
      pointer,
      value: name,
      expected: `one of ${describeNames(known)}`,
      suggestion: suggest(name, known),
    });
  }
  return undefined;
}
