import { expect, test } from 'vitest';
import { compileLike } from './like.ts';
import { compileRegexp } from './regexp.ts';

test.each([
  ['4477%', '447700900123', true],
  ['4477%', '5447700', false],
  ['%0123', '447700900123', true],
  ['%7009%', '447700900123', true],
  ['447700900123', '447700900123', true],
  ['44770090012', '447700900123', false],
  ['a%b%c', 'a-b-b-c', true],
  ['a%b%c', 'a-c-b', false],
  ['_a', '😀a', true],
  ['100\\%', '100%', true],
  ['100\\%', '1000', false],
  ['a\\_b', 'a_b', true],
  ['a\\_b', 'axb', false],
  ['%', '', true],
  ['%%', '', true],
  ['_', '', false],
  ['A%', 'abc', false],
])('like %j on %j is %s', (pattern, text, matches) => {
  expect(compileLike(pattern)(text)).toBe(matches);
});

test('like stays quick on a pattern made to be slow', () => {
  expect(compileLike('%a'.repeat(500))(`${'a'.repeat(499)}b`)).toBe(false);
});

test('a pattern of a million signs costs a short text next to nothing', () => {
  for (const part of ['%', '_', '4%', '%_', '%4', '\\\\a']) {
    const matches = compileLike(part.repeat(1_000_000));
    const before = process.cpuUsage();
    for (let text = 0; text < 10_000; text += 1) matches(`44770090${text}`);
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(500_000);
  }
  expect(compileLike('%%a%%_%%')('ab')).toBe(true);
  expect(compileLike('%%a%%_%%')('ba')).toBe(false);
});

test('a trailing backslash is no pattern', () => {
  expect(() => compileLike('a\\')).toThrow(SyntaxError);
});

test.each([
  ['^44', '447700', true],
  ['77', '447700', true],
  ['^77', '447700', false],
  ['^[[:digit:]]+$', '447700', true],
  ['(?i)ABC', 'xabcx', true],
])('regexp %j on %j is %s', (pattern, text, matches) => {
  expect(compileRegexp(pattern)(text)).toBe(matches);
});

test.each(['(', '[', '(a)\\1', '(?=a)', 'a'.repeat(1001)])('%j is refused', (pattern) => {
  expect(() => compileRegexp(pattern)).toThrow(SyntaxError);
});

test('patterns that ruin other engines end', () => {
  const text = `${'a'.repeat(5000)}b`;
  for (const pattern of ['^(a+)+$', '^(a|a)*$', '(a*)*c', '(.*)*x', '^(a?){50}a{50}$']) {
    expect(compileRegexp(pattern)(text)).toBe(false);
  }
});
