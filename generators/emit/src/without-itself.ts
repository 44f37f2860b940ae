import type { Schema } from '@openrpc-kit/model';
import { readReference } from './read-reference.ts';

/** An alternative of a schema that is the schema itself adds nothing, and TypeScript refuses it. */
export function withoutItself(schema: Schema, name: string): Schema {
  if (typeof schema === 'boolean') return schema;
  const isItself = (part: Schema): boolean =>
    typeof part === 'object' && part.$ref !== undefined && readReference(part.$ref) === name;
  const alternatives = (['anyOf', 'oneOf'] as const).flatMap((keyword) => {
    const parts = schema[keyword];
    if (!parts) return [];
    return [
      [keyword, parts.filter((part) => !isItself(part)).map((part) => withoutItself(part, name))],
    ];
  });
  return alternatives.length === 0 ? schema : { ...schema, ...Object.fromEntries(alternatives) };
}
