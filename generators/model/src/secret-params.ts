import type { Method, NamedSchema, Schema } from './api-model.ts';
import type { Conventions } from './conventions.ts';

/**
 * Names of the params that never show: tokens, what a login takes, and params whose schema says that
 * they are secret (`format: password`, `writeOnly`), in its own words or those of a schema that it
 * refers to. A name that is secret in one method is secret in all. Sorted.
 */
export function listSecretParams(
  methods: readonly Method[],
  schemas: readonly NamedSchema[],
  conventions: Conventions | undefined,
): readonly string[] {
  const login = conventions?.authentication.loginMethod;
  const byName = new Map(schemas.map(({ name, schema }) => [name, schema]));
  const names = methods.flatMap(({ name: method, params }) =>
    params
      .filter(
        ({ role, schema }) =>
          role === 'access-token' || method === login || isSecret(schema, byName, new Set()),
      )
      .map(({ name }) => name),
  );
  return [...new Set(names)].toSorted();
}

function isSecret(
  schema: Schema | undefined,
  schemas: ReadonlyMap<string, Schema>,
  seen: Set<string>,
): boolean {
  if (typeof schema !== 'object') return false;
  if (schema.format === 'password' || schema['writeOnly'] === true) return true;
  const { $ref } = schema;
  if ($ref === undefined || seen.has($ref)) return false;
  seen.add($ref);
  return isSecret(schemas.get($ref.slice($ref.lastIndexOf('/') + 1)), schemas, seen);
}
