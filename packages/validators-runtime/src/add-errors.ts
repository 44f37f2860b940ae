import type { SchemaError } from './schema-check.ts';

/**
 * Adds the errors of another check to those of the calling one, with the way to them in front: the
 * path through the caller's schema, by which one can tell of which branch they are, and the place
 * in the value. A check that finds nothing has to know neither.
 *
 * @param errors the caller's own list, which grows: a copy for each wrong row of a page would take
 *   ten seconds for ten thousand rows
 */
export function addErrors(
  errors: SchemaError[] | null,
  more: readonly SchemaError[] | null | undefined,
  schemaPath: string,
  instancePath: string,
): SchemaError[] {
  const all = errors ?? [];
  for (const error of more ?? []) {
    all.push({
      ...error,
      schemaPath: schemaPath + error.schemaPath.slice(1),
      instancePath: instancePath + error.instancePath,
    });
  }
  return all;
}
