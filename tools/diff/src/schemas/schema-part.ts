import type { Schema, SchemaObject } from '@openrpc-kit/model';
import { appendPointer } from '../pointer.ts';

/** A schema as it stands in a bundled document. */
export interface SchemaPart {
  readonly schema: Schema;
  /** `#/components/schemas/CallLeg/properties/id`. */
  readonly pointer: string;
  /** Null is let through beside what the schema says: the other branch of a choice was null. */
  readonly orNull: boolean;
}

/** Schemas that a value has to satisfy all at once; most often one. */
export type Located = readonly [SchemaPart, ...SchemaPart[]];

/** Undefined for no parts: nothing is asked of the value. */
export function toLocated(parts: readonly SchemaPart[]): Located | undefined {
  const [first, ...others] = parts;
  return first && [first, ...others];
}

export function locate(schema: Schema, pointer: string): Located {
  return [{ schema, pointer, orNull: false }];
}

/** The schema below a keyword of another. */
export function locateChild(
  parent: { readonly pointer: string },
  schema: Schema,
  ...steps: readonly (string | number)[]
): SchemaPart {
  return { schema, pointer: appendPointer(parent.pointer, ...steps), orNull: false };
}

/** Keywords that say nothing about which values are valid. */
const annotationKeywords = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'contentMediaType',
  'contentEncoding',
]);

export function isAnnotation(keyword: string): boolean {
  return annotationKeywords.has(keyword) || keyword.startsWith('x-');
}

/** Keywords of a schema that decide which values are valid. */
export function listAssertions(schema: SchemaObject): string[] {
  return Object.keys(schema).filter((keyword) => !isAnnotation(keyword));
}
