import type { SchemaObject } from '@openrpc-kit/model';

export function listTypes({ type }: SchemaObject): readonly string[] {
  return ([] as string[]).concat((type as string | string[] | undefined) ?? []);
}

/** Code that asks whether a value has a type. What JSON cannot write is no number. */
export function isOfType(type: string, value: string): string {
  return tests[type]!(value);
}

/** Code that asks whether a value has none of some types. */
export function isNotOfTypes(types: readonly string[], value: string): string {
  // Whole numbers are numbers.
  const asked = types.filter((type) => type !== 'integer' || !types.includes('number'));
  return asked
    .map((type) => (simple[type] ? `${simple[type](value)}` : `!${bracket(type, value)}`))
    .join(' && ');
}

const tests: Readonly<Record<string, (value: string) => string>> = {
  array: (value) => `Array.isArray(${value})`,
  boolean: (value) => `typeof ${value} === 'boolean'`,
  integer: (value) => `Number.isInteger(${value})`,
  null: (value) => `${value} === null`,
  number: (value) => `typeof ${value} === 'number' && isFinite(${value})`,
  object: (value) => `${value} && typeof ${value} === 'object' && !Array.isArray(${value})`,
  string: (value) => `typeof ${value} === 'string'`,
};

const simple: Readonly<Record<string, ((value: string) => string) | undefined>> = {
  boolean: (value) => `typeof ${value} !== 'boolean'`,
  null: (value) => `${value} !== null`,
  string: (value) => `typeof ${value} !== 'string'`,
};

function bracket(type: string, value: string): string {
  const test = tests[type]!(value);
  return test.includes('&&') ? `(${test})` : test;
}
