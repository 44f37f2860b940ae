import type { Schema, SchemaObject } from '@openrpc-kit/model';
import { callKeyword } from './check-schema.ts';
import type { LookUp } from './look-up.ts';

export interface PlainOptions {
  readonly lookUp: LookUp;
  /** Format of the API's dates. */
  readonly dateFormat: string | undefined;
}

/** Whether a schema consists of scalars, and of lists and objects of plain schemas. */
export function isPlainSchema(schema: Schema, options: PlainOptions): boolean {
  if (typeof schema === 'boolean') return false;
  if (callKeyword in schema) return Object.keys(schema).length === 1;
  return (
    Object.entries(schema).every(
      ([keyword, value]) => plainKeywords[keyword]?.(value, options) === true,
    ) && Object.keys(schema).length > 0
  );
}

type Test = (value: unknown, options: PlainOptions) => boolean;

const isNumber: Test = (value) => typeof value === 'number';
const isCount: Test = (value) => Number.isInteger(value) && (value as number) >= 0;
const isAny: Test = () => true;
const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';
const isPlainPart: Test = (value, options) => {
  return value === true || isPlainSchema(value as Schema, options) || isEmpty(value);
};

const types = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']);

/** A keyword that is not among them, or has another value, is left to ajv. */
const plainKeywords: Readonly<Record<string, Test>> = {
  __proto__: null as never,
  type: (value) => {
    const names = ([] as unknown[]).concat(value);
    return names.length > 0 && names.every((name) => types.has(name as string));
  },
  enum: (value) => {
    return Array.isArray(value) && value.length > 0 && value.length < 200 && value.every(isScalar);
  },
  const: isScalar,
  maximum: isNumber,
  minimum: isNumber,
  exclusiveMaximum: isNumber,
  exclusiveMinimum: isNumber,
  maxLength: isCount,
  minLength: isCount,
  maxItems: isCount,
  minItems: isCount,
  pattern: (value) => typeof value === 'string' && isUnicode(value),
  format: (value, { dateFormat }) => value === dateFormat && dateFormat !== undefined,
  layout: isAny,
  endOfPeriod: isAny,
  foreign: isAny,
  required: (value) => Array.isArray(value) && new Set(value).size === value.length,
  properties: (value, options) =>
    Object.keys(value as object).every(
      (name) => name !== '__proto__' && isPlainPart((value as SchemaObject)[name], options),
    ),
  additionalProperties: (value) => typeof value === 'boolean',
  items: (value, options) => !Array.isArray(value) && isPlainPart(value, options),
};

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isUnicode(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
