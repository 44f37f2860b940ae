import { isPlainObject } from './data-type.ts';
import { findDrift, type Drift } from './drift.ts';
import type { Finding } from './finding.ts';
import type { Issues } from './issue.ts';
import { ownMember } from './own-member.ts';
import { splitPointer } from './pointer.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { Shape } from './shape.ts';
import { withStandard, type StandardSchema } from './standard-schema.ts';
import { suggest } from './suggest.ts';
import { internalError, toIssues } from './to-issue.ts';
import { findFaults } from './validator.ts';

export interface ReplyOptions<Field extends string = string> {
  /**
   * What to do about fields that are not documented, or are missing: `report` hands them on beside
   * the value, `fail` makes issues of them. Without it they are not looked for.
   */
  readonly drift?: 'report' | 'fail';
  /** The fields that the call asked for; the default ones when left out. */
  readonly fields?: readonly Field[] | undefined;
  /** The params of the call, which say it as well. */
  readonly params?: unknown;
}

export type ReplyResult<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** Empty unless asked for with `drift: 'report'`. */
      readonly drift: readonly Drift[];
    }
  | { readonly ok: false; readonly issues: Issues };

/** Judges the result of a call. Replies are open: a field more or less is drift, not an error. */
export type ReplyValidator<T, Field extends string = string> = ((
  reply: unknown,
  options?: ReplyOptions<Field>,
) => ReplyResult<T>) &
  StandardSchema<T>;

export interface ReplyRules {
  /** Name on the wire: `get.call_legs_report`. */
  readonly method: string;
  /** Left out when the schema names no members. */
  readonly shape?: Shape;
  /** Name of the param by which a call asks for fields. */
  readonly fields?: string;
}

/** A validator of the results of one method, from the generated check of its result schema. */
export function createReplyValidator<T, Field extends string = string>(
  check: SchemaCheck,
  { method, shape, fields: fieldsParam }: ReplyRules,
): ReplyValidator<T, Field> {
  const context = {
    subject: `the result of ${method}`,
    code: internalError,
    errors: {},
    secrets: [],
  };
  return withStandard((reply: unknown, options: ReplyOptions<Field> = {}): ReplyResult<T> => {
    const { faults, judged } = findFaults(check, reply);
    if (faults.length > 0) return { ok: false, issues: toIssues(faults, context) };
    const { drift: action, params, fields = readFields(params, fieldsParam) } = options;
    const drift = action && shape ? findDrift(judged, shape, fields) : [];
    if (action === 'fail' && drift.length > 0) {
      return {
        ok: false,
        issues: toIssues(
          drift.map((each) => toFinding(each, drift)),
          context,
        ),
      };
    }
    return { ok: true, value: reply as T, drift };
  });
}

function readFields(params: unknown, name: string | undefined): readonly string[] | undefined {
  if (name === undefined || !isPlainObject(params)) return undefined;
  const fields = ownMember(params, name);
  return Array.isArray(fields) ? (fields as string[]) : undefined;
}

function toFinding({ kind, pointer, count }: Drift, all: readonly Drift[]): Finding {
  const seen = count === 1 ? 'in one place' : `in ${count} places`;
  if (kind === 'missing') {
    return {
      fault: 'missing-param',
      pointer,
      expected: `it in every reply; it is missing ${seen}`,
    };
  }
  const missing = all.filter((other) => other.kind === 'missing').map((other) => nameOf(other));
  return {
    fault: 'unknown-param',
    pointer,
    expected: `documented fields only; it is there ${seen}`,
    suggestion: suggest(splitPointer(pointer).at(-1) ?? '', missing),
  };
}

function nameOf({ pointer }: Drift): string {
  return splitPointer(pointer).at(-1) ?? '';
}
