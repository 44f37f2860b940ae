import { describeKind, describeValue, quote } from './describe-value.ts';
import type { FaultErrors } from './fault.ts';
import type { Finding } from './finding.ts';
import type { Issue, Issues } from './issue.ts';
import { splitPointer, toField } from './pointer.ts';

/** What issues are about: decides codes, and what may be shown. */
export interface IssueContext {
  /** What the whole is called in messages: `the params of get.account`. */
  readonly subject: string;
  /** Code of faults that are mapped to no error. */
  readonly code: number;
  readonly errors: FaultErrors;
  /** Members whose value is never shown or handed on, however deep they stand. */
  readonly secrets: readonly string[];
}

/** JSON-RPC: the params are wrong. */
export const invalidParams = -32602;
/** JSON-RPC: the server failed, which is what a wrong reply means. */
export const internalError = -32603;

/** @param findings at least one */
export function toIssues(findings: readonly Finding[], context: IssueContext): Issues {
  return findings.map((finding) => toIssue(finding, context)) as unknown as Issues;
}

export function toIssue(finding: Finding, context: IssueContext): Issue {
  const { fault, pointer, expected, suggestion } = finding;
  const error = context.errors[fault];
  const isSecret = holdsSecret(finding, context);
  return {
    fault,
    mnemonic: error?.mnemonic,
    code: error?.code ?? context.code,
    field: toField(pointer),
    value: isSecret ? undefined : finding.value,
    pointer,
    expected,
    ...(suggestion !== undefined && { suggestion }),
    message: toMessage(finding, context.subject, isSecret),
  };
}

/** The whole params hold a secret too, and so does a secret under a misspelt name, or what has one in it. */
function holdsSecret({ pointer, suggestion, value }: Finding, { secrets }: IssueContext): boolean {
  const path = splitPointer(pointer);
  if (secrets.length === 0) return false;
  const isNamed = [...path, suggestion ?? ''].some((name) => secrets.includes(name));
  return path.length === 0 || isNamed || hasMember(value, secrets);
}

/** Whether a value has a member of one of the names; what is too deep to look at may have. */
function hasMember(value: unknown, names: readonly string[], depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > 32) return true;
  return Object.entries(value).some(
    ([name, member]) => names.includes(name) || hasMember(member, names, depth + 1),
  );
}

function toMessage(finding: Finding, subject: string, isSecret: boolean): string {
  const { fault, pointer, value, expected } = finding;
  const place = pointer === '' ? subject : toField(pointer);
  const shown = isSecret ? describeKind(value) : describeValue(value);
  const advice = toAdvice(finding);
  switch (fault) {
    case 'missing-param':
      return `${place} is missing: expected ${expected}.`;
    case 'unknown-param':
      return `${place} is not known${advice || `: expected ${expected}.`}`;
    case 'unknown-field':
      return `${place}: ${shown} is not a field of the row${advice || `: expected ${expected}.`}`;
    case 'unfilterable-field':
      return `${place}: ${shown} cannot be filtered by: expected ${expected}.`;
    case 'unsortable-field':
      return `${place}: ${shown} cannot be sorted by: expected ${expected}.`;
    default:
      return `${place}: expected ${expected}, got ${shown}${advice || '.'}`;
  }
}

/** `; did you mean "start_time"?` Numbers and the like are meant without quotes. */
function toAdvice({ suggestion, fault, value }: Finding): string {
  if (suggestion === undefined || fault === 'period-too-long') return '';
  const isUnquoted = fault === 'wrong-type' && value === suggestion;
  return `; did you mean ${isUnquoted ? `${suggestion} without quotes` : quote(suggestion)}?`;
}
