import type { JsonValue } from '../json.ts';

/** A jsquery expression, read. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'path'; readonly steps: readonly Step[]; readonly test: Test };

/** One step of a path, from a value to the values below it. */
export type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  /** `#` elements of an array, `%` values of an object, `*` everything at any depth and the value itself. */
  | { readonly kind: 'elements' | 'values' | 'anything'; readonly every: boolean }
  /** `@#`: how many elements or members. */
  | { readonly kind: 'size' };

/** What is asked of the values at the end of a path. */
export type Test =
  | { readonly kind: 'compare'; readonly operator: CompareOperator; readonly value: JsonValue }
  | { readonly kind: 'in'; readonly values: readonly JsonValue[] }
  | { readonly kind: 'exists' }
  | { readonly kind: 'is'; readonly type: JsonTypeName }
  | { readonly kind: 'nested'; readonly expression: Expression };

export type CompareOperator = '=' | '<' | '>' | '<=' | '>=' | '@>' | '<@' | '&&';

export type JsonTypeName = 'array' | 'object' | 'string' | 'numeric' | 'boolean';
