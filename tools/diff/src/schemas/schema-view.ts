import type { Located } from './schema-part.ts';
import type { ValueType } from './value-type.ts';

/** A fact of a schema, and the keyword that states it. */
export interface Said<T> {
  readonly value: T;
  readonly pointer: string;
}

export const boundNames = [
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;

export type BoundName = (typeof boundNames)[number];

export interface Bound extends Said<number> {
  /** The bound itself is not valid. */
  readonly exclusive: boolean;
}

/** A choice between schemas. */
export interface Union {
  readonly keyword: 'anyOf' | 'oneOf';
  readonly branches: readonly Located[];
  /** Null is let through besides. */
  readonly orNull: boolean;
  readonly pointer: string;
}

/** Something that rules values out and cannot be compared part by part. */
export interface Constraint {
  /** `not`, `contains`, `if`, `dependencies.card`, `multipleOf`, … */
  readonly keyword: string;
  readonly value: unknown;
  /** Schemas that the value consists of: one for `not`, three for `if`, `then` and `else`. */
  readonly schemas: readonly Located[];
  readonly pointer: string;
}

/**
 * What a schema says once its references are followed and its `allOf` is merged: two schemas with
 * equal views let the same values through, however they are written.
 */
export interface SchemaView {
  readonly pointer: string;
  /** Undefined when any type will do. */
  readonly types: Said<ReadonlySet<ValueType>> | undefined;
  /** A closed list: `enum` and `const`. */
  readonly values: Said<readonly unknown[]> | undefined;
  readonly bounds: ReadonlyMap<BoundName, Bound>;
  readonly patterns: readonly Said<string>[];
  readonly formats: readonly Said<string>[];
  readonly properties: ReadonlyMap<string, Located>;
  readonly required: ReadonlyMap<string, string>;
  readonly patternProperties: ReadonlyMap<string, Located>;
  /** Other properties; undefined when anything may stand there. */
  readonly additional: Located | undefined;
  /** What the names of properties have to be like. */
  readonly names: Located | undefined;
  readonly items: Located | undefined;
  /** One schema a position. */
  readonly tuple: readonly Located[] | undefined;
  /** Items beyond the tuple; undefined when anything may stand there. */
  readonly rest: Located | undefined;
  readonly unions: readonly Union[];
  /** References that lead nowhere: what they would say is not known. */
  readonly lost: readonly Said<string>[];
  readonly constraints: readonly Constraint[];
  readonly annotations: ReadonlyMap<string, Said<unknown>>;
  /** It is made of more parts than are put together: some are missing here. */
  readonly isPartial: boolean;
}
