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
