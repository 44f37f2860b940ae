import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { VirtualClock } from './clock.ts';
import { nestsDeeperThan } from './json.ts';
import { Random, seedOf } from './random.ts';
import { addMonths, formatWireTime, parseWireTime } from './wire-time.ts';

test('one seed gives one sequence, on every machine', () => {
  const random = new Random(42);
  expect([random.word(), random.word(), random.word()]).toMatchInlineSnapshot(`
    [
      1849552023,
      4223452576,
      118919111,
    ]
  `);
  expect(new Random(42).hex(12)).toMatchInlineSnapshot(`"6e3dec97fbbc"`);
  expect(new Random(43).word()).not.toBe(new Random(42).word());
  expect(new Random(42, 1).word()).not.toBe(new Random(42).word());
  expect(seedOf('get.account')).toMatchInlineSnapshot(`4051185934`);
});

test('draws stay within their bounds and reach all of them', () => {
  const random = new Random(7);
  const drawn = new Set(Array.from({ length: 2000 }, () => random.between(3, 9)));
  expect([...drawn].toSorted()).toEqual([3, 4, 5, 6, 7, 8, 9]);
  const weighted = Array.from({ length: 3000 }, () => random.weighted([1, 0, 2]));
  expect(weighted).not.toContain(1);
  const share = weighted.filter((index) => index === 2).length / weighted.length;
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.73);
});

test('times of the wire go there and back', () => {
  const seconds = fc.integer({
    min: parseWireTime('0001-01-01 00:00:00') ?? 0,
    max: 253_402_300_799,
  });
  fc.assert(
    fc.property(seconds, (at) => {
      expect(parseWireTime(formatWireTime(at))).toBe(at);
    }),
  );
});

test.each([
  '2026-02-29 00:00:00',
  '2026-13-01 00:00:00',
  '2026-00-01 00:00:00',
  '2026-01-01 24:00:00',
  '2026-01-01T00:00:00',
  '2026-01-01',
  '2026-1-1 00:00:00',
  ' 2026-01-01 00:00:00',
  '２026-01-01 00:00:00',
  '',
])('%j is no time', (text) => {
  expect(parseWireTime(text)).toBeUndefined();
});

test.each([
  ['2026-01-15 10:00:00', 3, '2026-04-15 10:00:00'],
  ['2026-01-31 10:00:00', 1, '2026-02-28 10:00:00'],
  ['2024-01-31 10:00:00', 1, '2024-02-29 10:00:00'],
  ['2026-11-30 23:59:59', 3, '2027-02-28 23:59:59'],
])('%s plus %i months is %s', (from, months, till) => {
  expect(formatWireTime(addMonths(parseWireTime(from) ?? NaN, months))).toBe(till);
});

function nest(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

test('depth is measured without recursion', () => {
  expect(nestsDeeperThan(1, 0)).toBe(false);
  expect(nestsDeeperThan(nest(3), 3)).toBe(false);
  expect(nestsDeeperThan(nest(4), 3)).toBe(true);
  expect(nestsDeeperThan(nest(1_000_000), 50)).toBe(true);
});

test('a clock runs, stands still, and is turned', () => {
  let machine = 1000;
  const clock = new VirtualClock({ at: 5000, source: () => machine });
  machine += 10;
  expect(clock.now()).toBe(5010);
  clock.freeze();
  machine += 10;
  expect(clock.now()).toBe(5010);
  clock.advance(90);
  expect(clock.now()).toBe(5100);
  clock.release();
  machine += 1;
  expect(clock.now()).toBe(5101);
  clock.set(0);
  expect(clock.now()).toBe(0);
});

test('a clock does not show what is no time', () => {
  for (const at of [Number.NaN, Infinity, 1e300]) {
    expect(() => new VirtualClock({ at })).toThrow(RangeError);
    expect(() => new VirtualClock().set(at)).toThrow(RangeError);
  }
  const far = Date.UTC(9999, 11, 31);
  expect(new VirtualClock({ at: far, frozen: true }).now()).toBe(far);
});
