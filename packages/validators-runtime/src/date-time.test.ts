import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, isDateTime, suggestDateTime } from './date-time.ts';

/** What the platform's own calendar says, for years that it does not shift. */
function isOfCalendar(text: string): boolean {
  const iso = `${text.replace(' ', 'T')}.000Z`;
  const time = new Date(iso);
  return !Number.isNaN(time.getTime()) && time.toISOString() === iso;
}

test('agrees with the calendar on every day of a leap year, a common year and two centuries', () => {
  for (const year of ['2023', '2024', '1900', '2000']) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} 12:34:56`;
        expect([text, isDateTime(text)]).toEqual([text, isOfCalendar(text)]);
      }
    }
  }
});

function digits(count: number): fc.Arbitrary<string> {
  return fc.nat({ max: 10 ** count - 1 }).map((value) => String(value).padStart(count, '0'));
}

test('agrees with the calendar on any digits in the layout', () => {
  const texts = fc
    .tuple(digits(4), digits(2), digits(2), digits(2), digits(2), digits(2))
    .map(([y, mo, d, h, mi, s]) => `${y}-${mo}-${d} ${h}:${mi}:${s}`);
  // 24:00:00 is a time for Date, and none here.
  fc.assert(
    fc.property(
      texts,
      (text) => text.slice(11, 13) === '24' || isDateTime(text) === isOfCalendar(text),
    ),
    { numRuns: 2000 },
  );
});

test.each([
  '2026-10-01',
  '2026-10-01T00:00:00',
  '2026-10-01 00:00:00Z',
  '2026-10-01 0:00:00',
  ' 2026-10-01 00:00:0',
  '2026-1O-01 00:00:00',
  '2026-10-01 24:00:00',
  '2026-10-01 23:60:00',
  '2026-10-01 23:59:60',
  '+026-10-01 00:00:00',
  '٢٠٢٦-10-01 00:00:00',
  '',
])('%j is no date and time', (text) => {
  expect(isDateTime(text)).toBe(false);
});

test.each([
  ['2026-01-15 10:00:00', 3, '2026-04-15 10:00:00'],
  ['2026-11-30 23:59:59', 3, '2027-02-28 23:59:59'],
  ['2027-11-30 00:00:00', 3, '2028-02-29 00:00:00'],
  ['2026-12-31 00:00:00', 1, '2027-01-31 00:00:00'],
  ['2026-03-31 12:00:00', 12, '2027-03-31 12:00:00'],
  ['9999-12-01 00:00:00', 3, '9999-12-31 23:59:59'],
])('%s and %i months is %s', (from, months, till) => {
  expect(addMonths(from, months)).toBe(till);
});

test('a month later is always a date, and never earlier', () => {
  const texts = fc
    .date({ min: new Date('1000-01-01'), max: new Date('9000-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19).replace('T', ' '));
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 24 }), (text, months) => {
      const later = addMonths(text, months);
      return isDateTime(later) && later >= text;
    }),
  );
});

test('suggests another spelling, and never a shift of time', () => {
  expect(suggestDateTime('2026-10-01')).toBe('2026-10-01 00:00:00');
  expect(suggestDateTime('2026-10-01T09:30:00')).toBe('2026-10-01 09:30:00');
  expect(suggestDateTime('2026-10-01 09:30')).toBe('2026-10-01 09:30:00');
  expect(suggestDateTime('2026-10-01T09:30:00Z')).toBeUndefined();
  expect(suggestDateTime('2026-10-01T09:30:00+03:00')).toBeUndefined();
  expect(suggestDateTime('2026-02-30')).toBeUndefined();
  expect(suggestDateTime('2026-10-31', true)).toBe('2026-10-31 23:59:59');
});
