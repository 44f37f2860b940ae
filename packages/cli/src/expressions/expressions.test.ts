import { expect, test } from 'vitest';
import { facts } from '../generated/facts.ts';
import { padMoment } from './moment.ts';
import { parseFields } from './parse-fields.ts';
import { parseMoment } from './parse-moment.ts';
import { parseSort } from './parse-sort.ts';
import { suggest } from './suggest.ts';

const method = facts.methods.find(({ name }) => name === 'get.call_legs_report')!;

test.each([
  ['2026', '2026-01-01 00:00:00', '2026-12-31 23:59:59'],
  ['2024-02', '2024-02-01 00:00:00', '2024-02-29 23:59:59'],
  ['2026-10-05', '2026-10-05 00:00:00', '2026-10-05 23:59:59'],
  ['2026-10-05 09:30', '2026-10-05 09:30:00', '2026-10-05 09:30:59'],
  ['2026-10-05T09:30:15', '2026-10-05 09:30:15', '2026-10-05 09:30:15'],
])('%s', (text, start, end) => {
  expect([padMoment(text, 'start'), padMoment(text, 'end')]).toEqual([start, end]);
});

test.each([
  '2026-13',
  '2026-02-30',
  '2025-02-29',
  '2026-10-05 24:00',
  '2026-10-05 9:30',
  'today',
  '',
])('%s is no date', (text) => {
  expect(padMoment(text, 'start')).toBeUndefined();
  expect(() => parseMoment('--from', text, 'start')).toThrow('is no date');
});

test('a zone is refused, because the service has none', () => {
  for (const text of ['2026-10-05T09:30:00Z', '2026-10-05 09:30:00+02:00']) {
    expect(() => parseMoment('--from', text, 'start')).toThrow('carries no zone');
  }
});

test('fields: names, all, and more than the default ones', () => {
  expect(parseFields('start_time, id', method)).toEqual(['start_time', 'id']);
  expect(parseFields('all', method)).toEqual(method.list!.fields.map(({ name }) => name));
  const standard = method.list!.fields.filter((field) => field.default).map(({ name }) => name);
  expect(parseFields('+is_talked,id', method)).toEqual([...standard, 'is_talked']);
  expect(() => parseFields('id,star_time', method)).toThrow(
    'character 4: get.call_legs_report has no field star_time; did you mean start_time?',
  );
  expect(() => parseFields(' , ', method)).toThrow('names no field');
});

test('sort: minus or a suffix for the order', () => {
  expect(parseSort('start_time,-duration, direction:desc', method)).toEqual([
    { field: 'start_time', order: 'asc' },
    { field: 'duration', order: 'desc' },
    { field: 'direction', order: 'desc' },
  ]);
  expect(() => parseSort('id', method)).toThrow('id cannot be sorted by');
  expect(() => parseSort('duraton', method)).toThrow('did you mean duration?');
  expect(() => parseSort('duration:down', method)).toThrow('asc or desc, not down');
});

test('suggestions', () => {
  const names = ['direction', 'duration', 'employee_full_name', 'id'];
  expect(suggest('dircetion', names)).toBe('direction');
  expect(suggest('Duration', names)).toBe('duration');
  expect(suggest('employee', names)).toBe('employee_full_name');
  expect(suggest('di', names)).toBe('id');
  expect(suggest('weather', names)).toBeUndefined();
});
