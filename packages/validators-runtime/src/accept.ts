import { copyOwn, foreignKeyword, isPolluted } from './prototype.ts';
import type { SchemaCheck, SchemaError } from './schema-check.ts';

/** Whether a value passes a generated check; what its prototypes hold does not count. */
export function accepts(check: SchemaCheck, value: unknown): boolean {
  try {
    if (isPolluted()) return check(copyOwn(value));
    return check(value) || (isUndecided(check) && check(copyOwn(value)));
  } catch (error) {
    if (isStackOverflow(error)) return false;
    throw error;
  }
}

/** What a check says about a value. */
export interface Judgement {
  /** None for a value that passes. */
  readonly errors: readonly SchemaError[];
  /** The value itself, or a copy of its own members when it may have inherited others. */
  readonly judged: unknown;
}

/** Runs a generated check; what the prototypes of the value hold does not count. */
export function judge(check: SchemaCheck, value: unknown): Judgement {
  try {
    if (!isPolluted()) {
      if (check(value)) return { errors: [], judged: value };
      if (!isUndecided(check)) return { errors: check.errors ?? [], judged: value };
    }
    const judged = copyOwn(value);
    return { errors: check(judged) ? [] : (check.errors ?? []), judged };
  } catch (error) {
    if (isStackOverflow(error)) return { errors: [{ ...tooDeep, data: value }], judged: value };
    throw error;
  }
}

function isUndecided(check: SchemaCheck): boolean {
  return check.errors?.some(({ keyword }) => keyword === foreignKeyword) === true;
}

/** A value is nested deeper than a recursive schema can follow. Firefox has an error of its own for it. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}

const tooDeep: SchemaError = {
  instancePath: '',
  schemaPath: '#',
  keyword: 'depth',
  params: {},
};
