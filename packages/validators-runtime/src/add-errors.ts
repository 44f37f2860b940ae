import type { SchemaError } from './schema-check.ts';

/**
 * Adds the errors of another check to those of the calling one, with the path through the caller's
 * schema in front, so that it can be told which branch they are of.
 */
export function addErrors(
  errors: readonly SchemaError[] | null,
  more: readonly SchemaError[] | null | undefined,
  path: string,
): readonly SchemaError[] {
  const added = (more ?? []).map((error) => ({
    ...error,
    schemaPath: path + error.schemaPath.slice(1),
  }));
  return errors === null ? added : [...errors, ...added];
}
