import { expect, test } from 'vitest';
import { checkGeneratedPaths } from './generated-path.ts';

test('plain paths below the folder pass', () => {
  expect(() =>
    checkGeneratedPaths(['index.ts', 'methods/get-calls.ts', 'a.b/c_d.md']),
  ).not.toThrow();
});

test.each([
  '../x.ts',
  'a/../../x.ts',
  '/etc/passwd',
  'C:/x.ts',
  '..\\x.ts',
  'a//b.ts',
  './a.ts',
  'a/',
  '',
  'a\0.ts',
  'con:stream',
])('%j is refused', (path) => {
  expect(() => checkGeneratedPaths(['fine.ts', path])).toThrow(/leaves its output folder/);
});

test('two paths that differ in case only are refused', () => {
  expect(() => checkGeneratedPaths(['Calls.ts', 'calls.ts'])).toThrow(/Calls\.ts and calls\.ts/);
});
