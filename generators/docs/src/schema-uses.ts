import type { ApiModel, Schema } from '@openrpc-kit/model';

/** Who refers to a schema, by the schema's name. */
export interface SchemaUses {
  readonly methods: ReadonlyMap<string, readonly string[]>;
  readonly schemas: ReadonlyMap<string, readonly string[]>;
}

/** Direct references only, in the order of the document. */
export function findSchemaUses({ methods, schemas }: ApiModel): SchemaUses {
  return {
    methods: invert(
      methods.map(({ name, params, result }) => [
        name,
        listReferences([...params.map(({ schema }) => schema), result?.schema ?? true]),
      ]),
    ),
    schemas: invert(schemas.map(({ name, schema }) => [name, listReferences([schema])])),
  };
}

function listReferences(schemas: readonly Schema[]): readonly string[] {
  const text = JSON.stringify(schemas);
  const references = text.matchAll(/"\$ref":"#\/components\/schemas\/([^"\\]+)"/g);
  return [...references].map(([, name = '']) => name);
}

function invert(
  entries: readonly (readonly [user: string, used: readonly string[]])[],
): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, Set<string>>();
  for (const [user, used] of entries) {
    for (const name of used) {
      if (name !== user) users.set(name, (users.get(name) ?? new Set()).add(user));
    }
  }
  return new Map([...users].map(([name, set]) => [name, [...set]]));
}
