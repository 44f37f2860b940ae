import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, formatCivilTime, parseCivilTime } from './civil-time.ts';
import { splitByMonths, splitEvenly, type Window } from './window.ts';

const seconds = (text: string): number => {
  const value = parseCivilTime(text);
  if (value === undefined) throw new Error(`no date: ${text}`);
  return value;
};
const show = (windows: readonly Window[]): string[] =>
  windows.map(({ from, till }) => `${formatCivilTime(from)} - ${formatCivilTime(till)}`);

const anyWindow = fc
  .tuple(
    fc.integer({ min: seconds('2020-01-01 00:00:00'), max: seconds('2030-12-31 23:59:59') }),
    fc.integer({ min: 0, max: 3 * 366 * 86_400 }),
  )
  .map(([from, length]) => ({ from, till: from + length }));

/** No second is left out, none is in two windows, and the edges are those of the period. */
function expectCover(windows: readonly Window[], period: Window): void {
  expect(windows[0]?.from).toBe(period.from);
  expect(windows.at(-1)?.till).toBe(period.till);
  for (const [index, { from, till }] of windows.entries()) {
    expect(from).toBeLessThanOrEqual(till);
    if (index > 0) expect(from).toBe((windows[index - 1]?.till ?? NaN) + 1);
  }
}

describe('splitting by months', () => {
  test('a year in quarters', () => {
    const year = { from: seconds('2026-01-01 00:00:00'), till: seconds('2026-12-31 23:59:59') };
    expect(show(splitByMonths(year, 3))).toEqual([
      '2026-01-01 00:00:00 - 2026-03-31 23:59:59',
      '2026-04-01 00:00:00 - 2026-06-30 23:59:59',
      '2026-07-01 00:00:00 - 2026-09-30 23:59:59',
      '2026-10-01 00:00:00 - 2026-12-31 23:59:59',
    ]);
  });

  test('from the end of a month, where the next ones are shorter', () => {
    const period = { from: seconds('2027-11-30 12:00:00'), till: seconds('2028-06-01 00:00:00') };
    expect(show(splitByMonths(period, 3))).toEqual([
      '2027-11-30 12:00:00 - 2028-02-29 11:59:59',
      '2028-02-29 12:00:00 - 2028-05-29 11:59:59',
      '2028-05-29 12:00:00 - 2028-06-01 00:00:00',
    ]);
  });

  test('a single second', () => {
    const second = { from: seconds('2026-01-01 00:00:00'), till: seconds('2026-01-01 00:00:00') };
    expect(splitByMonths(second, 3)).toEqual([second]);
  });

  test('covers any period exactly, and no window is longer than allowed', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: 1, max: 12 }), (period, months) => {
        const windows = splitByMonths(period, months);
        expectCover(windows, period);
        for (const { from, till } of windows) expect(till).toBeLessThan(addMonths(from, months));
      }),
    );
  });
});

describe('splitting evenly', () => {
  test('covers any window exactly, in as many parts as it has seconds for', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: 2, max: 50 }), (window, parts) => {
        const windows = splitEvenly(window, parts);
        expectCover(windows, window);
        expect(windows).toHaveLength(Math.min(parts, window.till - window.from + 1));
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    '2026-13-01 00:00:00',
    '2026-02-29 00:00:00',
    '2026-01-01 24:00:00',
    '2026-01-01',
    '2026-01-01T00:00:00',
    'x',
  ])('%s is none', (text) => {
    expect(parseCivilTime(text)).toBeUndefined();
  });

  test('come back as they were', () => {
    fc.assert(
      fc.property(anyWindow, ({ from }) => {
        expect(parseCivilTime(formatCivilTime(from))).toBe(from);
      }),
    );
  });
});
