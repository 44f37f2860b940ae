import type { SchemaError } from './schema-check.ts';

/**
 * Adds the errors of another check to those of the calling one, with the way to them in front: the
 * path through the caller's schema, by which one can tell of which branch they are, and the place
 * in the value. A check that finds nothing has to know neither.
 */
export function addErrors(
  errors: readonly SchemaError[] | null,
  more: readonly SchemaError[] | null | undefined,
  schemaPath: string,
  instancePath: string,
): readonly SchemaError[] {
  const added = (more ?? []).map((error) => ({
    ...error,
    schemaPath: schemaPath + error.schemaPath.slice(1),
    instancePath: instancePath + error.instancePath,
  }));
  return errors === null ? added : [...errors, ...added];
}
