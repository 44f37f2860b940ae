import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { type Delay, drawDelay } from './delay.ts';
import { Latency } from './latency.ts';
import { joinSpoils } from './spoil.ts';

function drawMany(delay: Delay, seed = 1): number[] {
  const random = new Random(seed);
  return Array.from({ length: 4000 }, () => drawDelay(delay, random));
}

const meanOf = (draws: readonly number[]): number =>
  draws.reduce((sum, draw) => sum + draw, 0) / draws.length;

test('a fixed delay is always the same', () => {
  expect(new Set(drawMany({ kind: 'fixed', milliseconds: 7 }))).toEqual(new Set([7]));
});

test('a uniform delay stays inside and fills its range', () => {
  const draws = drawMany({ kind: 'uniform', low: 20, high: 80 });
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(20);
  expect(Math.min(...draws)).toBeLessThan(21);
  expect(Math.max(...draws)).toBeLessThanOrEqual(80);
  expect(Math.max(...draws)).toBeGreaterThan(79);
  expect(meanOf(draws)).toBeCloseTo(50, -1);
});

test('a normal delay has its mean and deviation, and is never below 0', () => {
  const draws = drawMany({ kind: 'normal', mean: 100, deviation: 20 });
  expect(Math.abs(meanOf(draws) - 100)).toBeLessThan(2);
  const near = draws.filter((draw) => Math.abs(draw - 100) <= 20).length / draws.length;
  expect(Math.abs(near - 0.68)).toBeLessThan(0.04);
  expect(Math.min(...drawMany({ kind: 'normal', mean: 0, deviation: 50 }))).toBe(0);
});

test('draws follow from the seed, and begin anew after a reset', () => {
  const delay = { kind: 'uniform', low: 0, high: 1000 } as const;
  const draw = (latency: Latency): number[] => [1, 2, 3].map(() => latency.draw('a'));
  const latency = new Latency(5, delay);
  const first = draw(latency);
  expect(draw(latency)).not.toEqual(first);
  latency.set(1);
  latency.set(2, 'b');
  latency.reset();
  expect(latency.settings).toEqual([{ delay }]);
  expect(draw(latency)).toEqual(first);
  expect(draw(new Latency(5, delay))).toEqual(first);
  expect(draw(new Latency(6, delay))).not.toEqual(first);
});

test('a method has its own, the others what is for all', () => {
  const latency = new Latency(1, 10);
  latency.set(30, 'slow');
  expect([latency.draw('slow'), latency.draw('other'), latency.draw(undefined)]).toEqual([
    30, 10, 10,
  ]);
  latency.clear();
  expect([latency.draw('slow'), latency.draw('other')]).toEqual([0, 0]);
});

test('a batch waits for its slowest call and is spoiled like the first that is', () => {
  expect(joinSpoils([undefined, undefined])).toBeUndefined();
  expect(
    joinSpoils([
      { delay: 5, kind: 'none' },
      undefined,
      { delay: 1, kind: 'drip', over: 9 },
      { delay: 3, kind: 'cut' },
    ]),
  ).toEqual({ delay: 5, kind: 'drip', over: 9 });
});
