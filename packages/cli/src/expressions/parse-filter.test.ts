import { describe, expect, test } from 'vitest';
import { facts } from '../generated/facts.ts';
import { ExpressionError } from './expression-error.ts';
import type { Filter } from './filter.ts';
import { parseFilter } from './parse-filter.ts';

const method = facts.methods.find(({ name }) => name === 'get.call_legs_report')!;
const parse = (text: string): Filter => parseFilter(text, method, facts);

function fail(text: string): {
  readonly at: number;
  readonly message: string;
  readonly place: string;
} {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { at, message, advice = '' } = error;
    return { at, message, place: advice.split('\n')[1] ?? '' };
  }
  throw new Error(`no error for ${text}`);
}

test('one condition is a leaf', () => {
  expect(parse('direction=in')).toEqual({ field: 'direction', operator: '=', value: 'in' });
  expect(parse('duration >= 30')).toEqual({ field: 'duration', operator: '>=', value: 30 });
});

test('and binds closer than or; parentheses before both', () => {
  const [a, b, c] = ['id=1', 'id=2', 'id=3'].map(parse);
  expect(parse('id=1 and id=2 and id=3')).toEqual({ condition: 'and', filters: [a, b, c] });
  expect(parse('id=1 or id=2 and id=3')).toEqual({
    condition: 'or',
    filters: [a, { condition: 'and', filters: [b, c] }],
  });
  expect(parse('(id=1 or id=2) and id=3')).toEqual({
    condition: 'and',
    filters: [{ condition: 'or', filters: [a, b] }, c],
  });
  expect(parse('((id=1))')).toEqual(a);
});

test('values become what the field needs', () => {
  expect(parse('calling_phone_number=447700900123')).toMatchObject({ value: '447700900123' });
  expect(parse('employee_rating > 2.5')).toMatchObject({ value: 2.5 });
  expect(parse('is_failed = TRUE')).toMatchObject({ value: true });
  expect(parse('employee_id in (301, 302)')).toMatchObject({ operator: 'in', value: [301, 302] });
  expect(parse('direction in [in,out]')).toMatchObject({ value: ['in', 'out'] });
  expect(parse("group_name = 'It\\'s \"here\"'")).toMatchObject({ value: 'It\'s "here"' });
  expect(parse('group_name like %sales%')).toMatchObject({ operator: 'like', value: '%sales%' });
  expect(parse('calling_phone_number regexp "^44(77|78)"')).toMatchObject({ value: '^44(77|78)' });
});

test('null without quotes is null', () => {
  const isNull = { field: 'group_name', operator: '=', value: null };
  expect(parse('group_name is null')).toEqual(isNull);
  expect(parse('group_name = null')).toEqual(isNull);
  expect(parse('group_name is not null')).toEqual({ ...isNull, operator: '!=' });
  expect(parse('group_name = "null"')).toEqual({ ...isNull, value: 'null' });
});

test('spellings of other languages', () => {
  expect(parse('id==1 && direction<>out || id=2')).toEqual(
    parse('id=1 AND direction!=out OR id=2'),
  );
});

describe('errors name the place and what is meant', () => {
  test.each([
    ['directon=in', 0, 'did you mean direction?', '^^^^^^^^'],
    ['direction=inn and id=1', 10, 'did you mean in?', '          ^^^'],
    ['duration >= thirty', 12, 'duration is a whole number, not thirty', '            ^^^^^^'],
    ['id=1.5', 3, 'id is a whole number', '   ^^^'],
    ['start_time > "2026-10-01"', 0, 'the period says which', '^^^^^^^^^^'],
    ['contact_id = 1', 0, 'cannot be filtered on', '^^^^^^^^^^'],
    ['duration like 3%', 9, 'like does not go with duration', '         ^^^^'],
    ['direction lik in', 10, 'expected an operator', '          ^^^'],
    ['direction=', 10, 'expected a value', '          ^'],
    ['direction=in and', 16, 'expected the name of a field, not the end', '                ^'],
    ['(id=1 or id=2', 0, 'never closed', '^'],
    ['id=1) or id=2', 4, 'expected and, or or the end', '    ^'],
    ['id=1 id=2', 5, 'expected and, or or the end', '     ^^'],
    ['group_name="a', 11, 'never closed', '           ^^'],
    ['id in 1', 6, 'expected a list', '      ^'],
    ['id in (1 2)', 9, 'expected , or )', '         ^'],
    ['id in ()', 7, 'expected a value', '       ^'],
    ['not id=1', 0, 'no not', '^^^'],
    ['duration > null', 11, 'null goes with = and != only', '           ^^^^'],
    ['group_name is empty', 14, 'expected null', '              ^^^^^'],
    ['', 0, 'expected the name of a field', '^'],
  ])('%s', (text, at, message, place) => {
    expect(fail(text)).toMatchObject({ at, place, message: expect.stringContaining(message) });
  });

  test('groups that nest too deep', () => {
    const nest = (depth: number): string => `${'('.repeat(depth)}id=1${')'.repeat(depth)}`;
    expect(parse(nest(facts.maximumDepth! - 1))).toMatchObject({ field: 'id' });
    expect(fail(nest(100_000)).message).toContain('32 deep');
  });
});
