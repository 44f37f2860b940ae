import type { SchemaError } from './schema-check.ts';

/**
 * Adds an error to those of a generated check, which calls this for each keyword that a value breaks.
 *
 * @param schemaPath ends in the keyword: `#/properties/id/type`. Left out, with all after it, by a
 *   check that counts errors and then forgets them, as under `not`
 * @param params names of members, where the keyword is about those
 */
export function addError(
  errors: SchemaError[] | null,
  instancePath = '',
  schemaPath = '#',
  parentSchema?: unknown,
  data?: unknown,
  params: Readonly<Record<string, unknown>> = {},
): SchemaError[] {
  const all = errors ?? [];
  const keyword = schemaPath.slice(schemaPath.lastIndexOf('/') + 1);
  all.push({ instancePath, schemaPath, keyword, params, parentSchema, data });
  return all;
}
