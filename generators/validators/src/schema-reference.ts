import type { SchemaObject } from '@openrpc-kit/model';

const form = /^#\/components\/schemas\/([\p{ID_Start}_$][\p{ID_Continue}$]*)$/u;

/** Name of the schema that a reference of the model points at; undefined when there is no such reference. */
export function readReference({ $ref }: SchemaObject): string | undefined {
  return $ref === undefined ? undefined : form.exec($ref)?.[1];
}
