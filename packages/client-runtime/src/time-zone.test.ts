import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCivilTime } from './civil-time.ts';
import { fromWireTime, toWirePeriod, toWireTime } from './time-zone.ts';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Dubai',
  'Europe/Moscow',
  'Australia/Lord_Howe',
  'UTC',
];
const hour = 3_600_000;

describe('a date and time of the wire', () => {
  test.each([
    ['2026-07-01 12:00:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
    ['2026-01-01 00:00:00', 'Europe/Berlin', '2025-12-31T23:00:00.000Z'],
    ['2026-07-01 12:00:00', 'America/New_York', '2026-07-01T16:00:00.000Z'],
    ['2026-07-01 12:00:00', 'Asia/Dubai', '2026-07-01T08:00:00.000Z'],
    ['2026-07-01 12:00:00', 'Europe/Moscow', '2026-07-01T09:00:00.000Z'],
    ['2014-10-26 01:59:59', 'Europe/Moscow', '2014-10-25T21:59:59.000Z'],
  ])('%s in %s', (text, zone, moment) => {
    expect(fromWireTime(text, zone).toISOString()).toBe(moment);
    expect(toWireTime(new Date(moment), zone)).toBe(text);
  });

  test('in the hour that comes twice is the first or the second', () => {
    const text = '2026-10-25 02:30:00';
    expect(fromWireTime(text, 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(fromWireTime(text, 'Europe/Berlin', 'second').toISOString()).toBe(
      '2026-10-25T01:30:00.000Z',
    );
    expect(fromWireTime('2026-11-01 01:30:00', 'America/New_York').toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    );
  });

  test('in the hour that is skipped is as much later', () => {
    const moment = fromWireTime('2026-03-29 02:30:00', 'Europe/Berlin');
    expect(toWireTime(moment, 'Europe/Berlin')).toBe('2026-03-29 03:30:00');
  });

  test('comes back from its moment, in every hour of years and zones', () => {
    const start = Date.UTC(2010, 0, 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 20 * 366 * 24 }),
        (zone, hours) => {
          const moment = new Date(start + hours * hour);
          const text = toWireTime(moment, zone);
          const both = [fromWireTime(text, zone), fromWireTime(text, zone, 'second')];
          expect(both.map((each) => each.getTime())).toContain(moment.getTime());
          for (const each of both) expect(toWireTime(each, zone)).toBe(text);
        },
      ),
    );
  });

  test('never goes back when the moments go on, save where clocks do', () => {
    const days = Array.from({ length: 24 * 10 }, (_, index) =>
      formatCivilTime(Date.UTC(2026, 9, 20) / 1000 + index * 3600),
    );
    const moments = days.map((text) => fromWireTime(text, 'Europe/Berlin').getTime());
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(new Set(moments).size).toBe(moments.length);
  });

  test('that is none, or a zone that is none, is refused', () => {
    expect(() => fromWireTime('yesterday', 'UTC')).toThrow('YYYY-MM-DD hh:mm:ss');
    expect(() => fromWireTime('2026-01-01 00:00:00', 'Mars/Olympus')).toThrow(
      'unknown time zone "Mars/Olympus"',
    );
  });
});

test.each([
  [() => fromWireTime('2026-10-01 00:00:00', undefined as never), /^timeZone: is missing/],
  [() => toWireTime(new Date(0), ''), /^timeZone: is missing/],
  [() => toWireTime(new Date('yesterday'), 'UTC'), /^toWireTime: expected a valid Date/],
  [() => toWireTime('2026-10-01' as never, 'UTC'), /^toWireTime: expected a valid Date/],
  [() => toWirePeriod(new Date('x'), new Date(0), 'UTC'), /^from: expected a valid Date/],
  [() => toWirePeriod(new Date(0), undefined as never, 'UTC'), /^until: expected a valid Date/],
])('what is no moment or no zone is refused, never guessed', (run, message) => {
  expect(run).toThrow(message);
});
