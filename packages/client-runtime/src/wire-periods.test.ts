import { describe, expect, test } from 'vitest';
import { toWirePeriod } from './time-zone.ts';

const hour = 3_600_000;

/** What a clock on the wall shows, by the platform alone. */
function wallClockOf(timeZone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (moment) => format.format(moment).replace(',', '');
}

describe.each([
  ['Europe/Berlin', '2026-03-29T01:00:00Z', 'forward'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', 'back'],
  ['America/New_York', '2026-03-08T07:00:00Z', 'forward'],
  ['America/New_York', '2026-11-01T06:00:00Z', 'back'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 'back'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', 'forward'],
] as const)('periods in %s, where clocks go at %s: %s', (zone, change, direction) => {
  const readWallClock = wallClockOf(zone);
  const quarter = hour / 4;
  const toPeriod = (from: number, length: number): ReturnType<typeof toWirePeriod> =>
    toWirePeriod(new Date(from), new Date(from + length * quarter), zone);
  const toSeconds = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;
  const periods = Array.from(
    { length: 33 },
    (_, index) => Date.parse(change) + (index - 20) * quarter,
  ).flatMap((from) => [1, 2, 3, 4, 5, 7, 10, 16].map((length) => ({ from, length })));

  test('hold every moment, wherever they begin and end', () => {
    for (const { from, length } of periods) {
      const period = toPeriod(from, length);
      for (let part = 0; part < length; part++) {
        for (const second of [0, quarter - 1000]) {
          const text = readWallClock(from + part * quarter + second);
          expect(
            text >= period.from && text <= period.till,
            `${text} in ${JSON.stringify(period)}`,
          ).toBe(true);
        }
      }
      // An hour more than the moments take is the most that a change can add.
      const width = toSeconds(period.till) - toSeconds(period.from) + 1;
      expect(width - length * 900).toBeLessThanOrEqual(3600);
    }
  });

  test('follow one another, and overlap where clocks go back only', () => {
    const overlapping = periods.filter(({ from, length }) => {
      const gap =
        toSeconds(toPeriod(from + length * quarter, 4).from) -
        toSeconds(toPeriod(from, length).till);
      expect(gap).toBeLessThanOrEqual(1);
      return gap < 1;
    });
    expect(overlapping.length > 0).toBe(direction === 'back');
  });
});
