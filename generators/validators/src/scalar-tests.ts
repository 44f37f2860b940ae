import { literal } from '@openrpc-kit/emit';
import type { SchemaObject } from '@openrpc-kit/model';
import type { CheckCode, Place } from './check-code.ts';

/** Prints the tests of keywords that ask one thing of a value, in the order of ajv. */
export function printScalarTests(
  code: CheckCode,
  schema: SchemaObject,
  group: string,
  place: Place,
): void {
  for (const [keyword, print] of tests[group] ?? []) {
    if (!(keyword in schema)) continue;
    code.block(print(place.value, schema[keyword], code), () => code.fail(keyword, place));
  }
}

/** Code that is true where the value breaks the keyword. */
type Test = (value: string, limit: unknown, code: CheckCode) => string;

const tests: Readonly<Record<string, readonly (readonly [keyword: string, test: Test])[]>> = {
  number: [
    ['maximum', (value, limit) => `${value} > ${String(limit)}`],
    ['minimum', (value, limit) => `${value} < ${String(limit)}`],
    ['exclusiveMaximum', (value, limit) => `${value} >= ${String(limit)}`],
    ['exclusiveMinimum', (value, limit) => `${value} <= ${String(limit)}`],
  ],
  string: [
    ['maxLength', (value, limit, code) => `${countOf(code, value)} > ${String(limit)}`],
    ['minLength', (value, limit, code) => `${countOf(code, value)} < ${String(limit)}`],
    ['pattern', (value, source, code) => `!${code.pattern(source as string)}.test(${value})`],
    ['format', (value, _, code) => `!${useRuntime(code, 'isDateTime')}(${value})`],
  ],
  any: [
    ['const', (value, constant) => `${value} !== ${literal(constant)}`],
    [
      'enum',
      (value, values) =>
        (values as unknown[]).map((each) => `${value} !== ${literal(each)}`).join(' && '),
    ],
  ],
  array: [
    ['maxItems', (value, limit) => `${value}.length > ${String(limit)}`],
    ['minItems', (value, limit) => `${value}.length < ${String(limit)}`],
  ],
};

function countOf(code: CheckCode, value: string): string {
  return `${useRuntime(code, 'countCharacters')}(${value})`;
}

function useRuntime(code: CheckCode, name: string): string {
  code.runtime.add(name);
  return name;
}
