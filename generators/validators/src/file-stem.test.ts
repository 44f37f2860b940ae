import { expect, test } from 'vitest';
import { toFileStem } from './file-stem.ts';

test.each([
  ['CallLeg', 'call-leg'],
  ['URL', 'u-r-l'],
  ['int64', 'int64-'],
  ['Con', 'con--'],
  ['_x', '_x'],
])('%s stands in %s', (name, stem) => {
  expect(toFileStem(name)).toBe(stem);
});

test('names that differ in case only stand in different files', () => {
  const names = ['int64', 'Int64', 'con', 'Con', 'CON', 'callLeg', 'CallLeg', 'callleg', 'Callleg'];
  expect(new Set(names.map(toFileStem)).size).toBe(names.length);
});

test('letters beyond a to z, and names of any length, stand in files that every system can hold', () => {
  const names = [
    'N获取',
    'N获',
    'Й',
    'й',
    'U0439',
    'NпAbc',
    'Nп\u0abc',
    'Nпa',
    'N\u43fa',
    'x'.repeat(500),
    'x'.repeat(501),
    'Йй'.repeat(90),
  ];
  const stems = names.map(toFileStem);
  expect(new Set(stems).size).toBe(names.length);
  for (const stem of stems) expect(stem).toMatch(/^[a-z0-9_$-]{1,140}$/);
});
