import { splitPointer } from './pointer.ts';
import type { SchemaError } from './schema-check.ts';

/**
 * Adds an error to those of a generated check, which calls this for each keyword that a value breaks.
 *
 * @param schemaPath ends in the keyword: `#/properties/id/type`. Left out, with all after it, by a
 *   check that counts errors and then forgets them, as under `not`
 * @param schema the schema that the keyword stands in, or what makes the schema that the path starts from
 * @param params names of members, where the keyword is about those
 */
export function addError(
  errors: SchemaError[] | null,
  instancePath = '',
  schemaPath = '#',
  schema?: unknown,
  data?: unknown,
  params: Readonly<Record<string, unknown>> = {},
): SchemaError[] {
  const all = errors ?? [];
  const end = schemaPath.lastIndexOf('/');
  const path = schemaPath.slice(1, Math.max(end, 1));
  const parentSchema =
    typeof schema === 'function' ? (): unknown => follow(path, schema() as unknown) : schema;
  all.push({
    instancePath,
    schemaPath,
    keyword: schemaPath.slice(end + 1),
    params,
    parentSchema,
    data,
  });
  return all;
}

/** The part of a schema that a path leads to: a pointer as it stands in a URI. */
function follow(path: string, schema: unknown): unknown {
  return splitPointer(path).reduce<unknown>(
    (part, segment) => (part as Readonly<Record<string, unknown>>)[decodeURIComponent(segment)],
    schema,
  );
}
