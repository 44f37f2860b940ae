import { expect, test } from 'vitest';
import { suggestOperator } from './suggest-operator.ts';

const known = ['=', '!=', '<', '>', '<=', '>=', 'like', 'in'];

test.each([
  ['==', '='],
  ['<>', '!='],
  ['=>', '>='],
  ['GTE', '>='],
  ['LIKE', 'like'],
  ['liek', 'like'],
  ['ilike', 'like'],
  ['lt ', '<'],
])('%s was probably %s', (operator, meant) => {
  expect(suggestOperator(operator, known)).toBe(meant);
});

test.each(['!', '<<', '%', '', 'between', 'regex'])('nobody knows what %j was', (operator) => {
  expect(suggestOperator(operator, known)).toBeUndefined();
});
