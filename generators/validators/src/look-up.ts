import type { NamedSchema, Schema } from '@openrpc-kit/model';
import { readReference } from './schema-reference.ts';
import { visitSchemas } from './schema-walk.ts';

/**
 * How generated code may look a member up. `direct` reads it and does not ask whether it is inherited,
 * and gives up on objects from which something could be inherited; `own` asks each time.
 */
export type LookUp = 'direct' | 'own';

/**
 * Decides for a schema. Own is needed where a member has a name that every object inherits, and
 * where giving up could turn a wrong value into a right one.
 */
export function chooseLookUp(schema: Schema): LookUp {
  let lookUp: LookUp = 'direct';
  visitSchemas(schema, (part, keyword) => {
    if (inverting.has(keyword ?? '') || readNames(part).some((name) => name in Object.prototype)) {
      lookUp = 'own';
    }
  });
  return lookUp;
}

/** Named schemas that others refer to from where their failure could make a value pass. */
export function findInverted(
  schemas: readonly { readonly schema: Schema }[],
  named: readonly NamedSchema[],
): Set<string> {
  const byName = new Map(named.map((schema) => [schema.name, schema]));
  const found = new Set<string>();
  const follow = (schema: Schema, all: boolean): void => {
    visitSchemas(schema, (part, keyword) => {
      if (all || inverting.has(keyword ?? '')) addReferences(part);
    });
  };
  const addReferences = (schema: Schema): void => {
    visitSchemas(schema, (part) => {
      const name = readReference(part);
      if (name === undefined || found.has(name)) return;
      found.add(name);
      const target = byName.get(name);
      if (target) follow(target.schema, true);
    });
  };
  for (const { schema } of schemas) follow(schema, false);
  return found;
}

/** Under these a value is right because a schema fails. */
const inverting = new Set(['not', 'if', 'oneOf']);

function readNames(schema: object): string[] {
  const {
    properties = {},
    required = [],
    dependencies = {},
  } = schema as {
    properties?: object;
    required?: readonly string[];
    dependencies?: object;
  };
  return [
    ...Object.keys(properties),
    ...required,
    ...Object.entries(dependencies).flatMap(([key, value]) =>
      Array.isArray(value) ? [key, ...(value as string[])] : [key],
    ),
  ];
}
