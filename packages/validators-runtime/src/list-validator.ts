import { checkFilter } from './check-filter.ts';
import { checkSort } from './check-sort.ts';
import type { FaultErrors } from './fault.ts';
import { collectFindings } from './finding.ts';
import type { ListRules } from './list-rules.ts';
import { withStandard } from './standard-schema.ts';
import { invalidParams } from './to-issue.ts';
import { toResult, type Validator } from './validator.ts';

/** A validator of the filters of one kind of rows, outside of any params. */
export function createFilterValidator<T>(
  rules: ListRules,
  errors: FaultErrors,
  subject: string,
): Validator<T> {
  return withStandard((filter: unknown) => {
    const findings = collectFindings();
    checkFilter(filter, '', rules, findings);
    return toResult<T>(filter, findings.list, {
      subject,
      code: invalidParams,
      errors,
      secrets: [],
    });
  });
}

/** A validator of the sort lists of one kind of rows, outside of any params. */
export function createSortValidator<T>(
  rules: ListRules,
  errors: FaultErrors,
  subject: string,
): Validator<T> {
  return withStandard((sort: unknown) => {
    const findings = collectFindings();
    if (Array.isArray(sort)) checkSort(sort, '', rules, findings);
    else findings.add({ fault: 'wrong-type', pointer: '', value: sort, expected: 'a list' });
    return toResult<T>(sort, findings.list, { subject, code: invalidParams, errors, secrets: [] });
  });
}
