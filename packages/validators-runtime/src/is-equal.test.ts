import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEqual } from './is-equal.ts';

test('a value equals its copy, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => isEqual(value, JSON.parse(JSON.stringify(value)))),
  );
});

/** The same text for values that differ in the order of members only. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

test('two values are equal when their canonical texts are', () => {
  const small = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(small, small, (a, b) => isEqual(a, b) === (canonical(a) === canonical(b))),
    { numRuns: 2000 },
  );
});

test('judges own members only, whatever their names', () => {
  expect(isEqual(JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}'))).toBe(true);
  expect(isEqual(JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}'))).toBe(false);
  expect(isEqual({ constructor: 1 }, { toString: 1 })).toBe(false);
  expect(isEqual({}, { toString: 1 })).toBe(false);
  expect(isEqual([], {})).toBe(false);
  expect(isEqual(Object.assign(Object.create(null), { a: 1 }), { a: 1 })).toBe(true);
});
