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

/** Errors of a generated check, none for a value that passes; what its prototypes hold does not count. */
export function findErrors(check: SchemaCheck, value: unknown): readonly SchemaError[] {
  try {
    if (isPolluted()) value = copyOwn(value);
    else if (check(value)) return [];
    else if (isUndecided(check)) value = copyOwn(value);
    else return check.errors ?? [];
    return check(value) ? [] : (check.errors ?? []);
  } catch (error) {
    if (isStackOverflow(error)) return [{ ...tooDeep, data: value }];
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
