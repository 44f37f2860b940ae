import { expect, test } from 'vitest';
import { describeChoice, describeKind, describeNames, describeValue } from './describe-value.ts';

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [1.5, '1.5'],
  [Number.NaN, 'NaN'],
  [true, 'true'],
  ['in', '"in"'],
  ['a\nb', '"a\\nb"'],
  ['x'.repeat(50), `"${'x'.repeat(39)}…"`],
  [[], 'an empty list'],
  [[1], 'a list'],
  [{ password: 'secret' }, 'an object'],
  [() => 1, 'a function'],
])('%o is shown as %s', (value, text) => {
  expect(describeValue(value)).toBe(text);
});

test('a secret is shown by its kind', () => {
  expect(describeKind('abc')).toBe('a string');
  expect(describeKind(123)).toBe('a number');
  expect(describeKind({ login: 'x' })).toBe('an object');
});

test('choices are listed, and long lists are cut', () => {
  expect(describeChoice(['and', 'or'])).toBe('"and" or "or"');
  expect(describeChoice([1])).toBe('1');
  expect(describeNames(['a', 'b', 'c'])).toBe('a, b or c');
  expect(describeNames([])).toBe('nothing');
  const many = Array.from({ length: 13 }, (_, index) => `f${index}`);
  expect(describeNames(many)).toBe('f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, … (13 in all)');
});
