import { expect, test } from 'vitest';
import type { JsonValue } from '../json.ts';
import { describeText, describeValue } from './describe-value.ts';

test.each<[JsonValue, string]>([
  [{ a: [1, 'x', null, { b: true }] }, '{"a":[1,"x",null,{"b":true}]}'],
  [[], '[]'],
  ['a"b', '"a\\"b"'],
  [
    { access_token: 'k', login: 'l', Password: { deep: 'p' } },
    '{"access_token":"***","login":"***","Password":"***"}',
  ],
  [[{ user: { new_password: ['p'] } }], '[{"user":{"new_password":"***"}}]'],
])('%j reads %s', (value, text) => {
  expect(describeValue(value)).toBe(text);
});

test.each([
  ['{"data":[{"login":"me","id":1}]}', '{"data":[{"login":"***","id":1}]}'],
  ['{"access_token":"a\\"b","x":"y"}', '{"access_token":"***","x":"y"}'],
  ['{"x":1,"password":"begins and is cu', '{"x":1,"password":"***"'],
  ['{"tokens":["a","b"],"x":1}', '{"tokens":"***"],"x":1}'],
])('%s is shown as %s', (text, shown) => {
  expect(describeText(text)).toBe(shown);
});

test('a secret that the end cuts through is not shown', () => {
  const text = `{"a":"${'x'.repeat(1970)}","token":"${'s'.repeat(100)}"}`;
  expect(describeText(text)).not.toContain('s');
});

test('large and deep values are cut', () => {
  let deep: JsonValue = 1;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(describeValue(deep)).toBe(`${'['.repeat(20)}…${']'.repeat(20)}`);
  expect(describeValue(Array.from({ length: 1_000_000 }, () => 1)).length).toBe(2001);
  expect(describeValue({ a: 'x'.repeat(1_000_000) }).length).toBe(2001);
});
