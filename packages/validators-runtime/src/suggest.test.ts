import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

const names = ['id', 'start_time', 'employee_id', 'employee_full_name', 'direction'];

test.each([
  ['strat_time', 'start_time'],
  ['starttime', 'start_time'],
  ['START_TIME', 'start_time'],
  ['employeeid', 'employee_id'],
  ['dirction', 'direction'],
  ['ids', 'id'],
])('%s was meant to be %s', (name, meant) => {
  expect(suggest(name, names)).toBe(meant);
});

test.each(['start_time', 'campaign', '', 'x', 'e'.repeat(100), 'constructor', '__proto__'])(
  '%j was not meant to be anything',
  (name) => {
    expect(suggest(name, names)).toBeUndefined();
  },
);

test('the nearest wins, the first of equals', () => {
  expect(suggest('limt', ['lint', 'limit'])).toBe('lint');
  expect(suggest('limti', ['lint', 'limit'])).toBe('limit');
});

test('a beginning is enough when only one name has it', () => {
  expect(suggest('descending', ['asc', 'desc'])).toBe('desc');
  expect(suggest('visitor', ['visitor_session_id', 'site_domain'])).toBe('visitor_session_id');
  expect(suggest('visitor', ['visitor_session_id', 'visitor_country'])).toBeUndefined();
  expect(suggest('vis', ['visitor_session_id'])).toBeUndefined();
});
