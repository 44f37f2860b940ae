import { checkFields } from './check-fields.ts';
import { checkFilter } from './check-filter.ts';
import { checkPeriod } from './check-period.ts';
import { checkSort } from './check-sort.ts';
import { isPlainObject } from './data-type.ts';
import type { FaultErrors } from './fault.ts';
import { collectFindings } from './finding.ts';
import type { ListParams, ListRules } from './list-rules.ts';
import { ownMember } from './own-member.ts';
import { joinPointer } from './pointer.ts';
import { toNamed } from './positional-params.ts';
import type { SchemaCheck } from './schema-check.ts';
import { withStandard } from './standard-schema.ts';
import { invalidParams } from './to-issue.ts';
import { findFaults, toResult, type Validator } from './validator.ts';

/** Facts of a method that its params are judged by. Generated. */
export interface ParamsRules {
  /** Name on the wire: `get.call_legs_report`. */
  readonly method: string;
  /** Names of all params, in order. */
  readonly names: readonly string[];
  /** Those of them before the last one that may be left out; null in their position means that. */
  readonly optional?: readonly string[];
  readonly structure: 'by-name' | 'by-position' | 'either';
  readonly errors: FaultErrors;
  readonly secrets: readonly string[];
  readonly list?: ListParams & { readonly rules: ListRules };
}

/**
 * A validator of the params of one method. First what their schema says (missing ones, unknown ones,
 * then each in its order), then filter, fields and sort, then the period.
 *
 * Params that are left out altogether count as empty ones.
 */
export function createParamsValidator<T>(check: SchemaCheck, rules: ParamsRules): Validator<T> {
  const { method, errors, secrets, list } = rules;
  const context = { subject: `the params of ${method}`, code: invalidParams, errors, secrets };
  return withStandard((params: unknown) => {
    const given = params === undefined ? {} : params;
    const findings = collectFindings();
    const named = toNamed(given, rules, findings);
    if (named === undefined) return toResult<T>(given, findings.list, context);
    for (const finding of findFaults(check, named).faults) findings.add(finding);
    if (list && isPlainObject(named)) {
      const at = (name: string | undefined): unknown =>
        name === undefined ? undefined : ownMember(named, name);
      const filter = at(list.filter);
      if (filter !== undefined)
        checkFilter(filter, joinPointer('', list.filter!), list.rules, findings);
      const fields = at(list.fields);
      if (Array.isArray(fields))
        checkFields(fields, joinPointer('', list.fields!), list.rules, findings);
      const sort = at(list.sort);
      if (Array.isArray(sort)) checkSort(sort, joinPointer('', list.sort!), list.rules, findings);
      if (list.period) checkPeriod(named, list.period, findings);
    }
    return toResult<T>(given, findings.list, context);
  });
}
