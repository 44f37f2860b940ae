import { expect, test } from 'vitest';
import { facts } from '../generated/facts.ts';
import { chooseFields } from './choose-fields.ts';

const legs = facts.methods.find(({ name }) => name === 'get.call_legs_report')!;
const choose = (names?: readonly string[]): string[] =>
  chooseFields(legs, names).map(({ name }) => name);

test('columns are the fields that were asked for, in their order, or the default ones', () => {
  expect(choose(['duration', 'brand_new', 'id'])).toEqual(['duration', 'id']);
  expect(choose()).toContain('id');
});

test.each([[['nope']], [[]]])('a file of the fields %j would have no column', (names) => {
  expect(() => choose(names)).toThrow('--params: this command knows none of the fields');
});
