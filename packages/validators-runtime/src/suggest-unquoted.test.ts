import { expect, test } from 'vitest';
import { suggestUnquoted } from './suggest-unquoted.ts';

test.each([
  ['17', ['integer'], '17'],
  ['-1.5', ['number', 'null'], '-1.5'],
  ['1.5', ['integer'], undefined],
  ['017', ['integer'], undefined],
  ['1e3', ['number'], undefined],
  ['79001234567890123456', ['number'], undefined],
  ['true', ['boolean'], 'true'],
  ['True', ['boolean'], undefined],
  ['17', ['integer', 'string'], undefined],
  ['17', ['array'], undefined],
])('%j for %j is %j', (text, types, unquoted) => {
  expect(suggestUnquoted(text, types)).toBe(unquoted);
});
