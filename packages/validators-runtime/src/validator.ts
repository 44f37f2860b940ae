import { judge } from './accept.ts';
import { explain } from './explain.ts';
import { collectFindings, type Finding } from './finding.ts';
import type { ValidationResult } from './issue.ts';
import type { SchemaCheck } from './schema-check.ts';
import { withStandard, type StandardSchema } from './standard-schema.ts';
import { internalError, toIssues, type IssueContext } from './to-issue.ts';

/** A function that says whether a value is a `T`, and if not why. Standard Schema takes it as it is. */
export type Validator<T> = ((value: unknown) => ValidationResult<T>) & StandardSchema<T>;

/**
 * A validator of values of one schema, from its generated check.
 *
 * @param subject what the whole value is called in messages: `CallLeg`
 */
export function createValidator<T>(check: SchemaCheck, subject: string): Validator<T> {
  const context = { subject, code: internalError, errors: {}, secrets: [] };
  return withStandard((value: unknown) =>
    toResult<T>(value, findFaults(check, value).faults, context),
  );
}

/** What a generated check finds wrong, and with what it was judged. */
export function findFaults(
  check: SchemaCheck,
  value: unknown,
): { readonly faults: readonly Finding[]; readonly judged: unknown } {
  const { errors, judged } = judge(check, value);
  if (errors.length === 0) return { faults: [], judged };
  const findings = collectFindings();
  for (const finding of explain(errors)) findings.add(finding);
  return { faults: findings.list, judged };
}

export function toResult<T>(
  value: unknown,
  findings: readonly Finding[],
  context: IssueContext,
): ValidationResult<T> {
  if (findings.length > 0) return { ok: false, issues: toIssues(findings, context) };
  return { ok: true, value: value as T };
}
