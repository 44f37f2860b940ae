import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PointWindow } from './points.ts';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

test('an older reply that comes late does not bring points back', () => {
  const minute = new PointWindow(60);
  minute.learn(10, 2, 30);
  minute.learn(10, 6, 30);
  expect(minute.waitUntil(2)).toBeUndefined();
  expect(minute.waitUntil(3)).toBe(30_000);
});

test('a reply from the next window counts as it is', () => {
  const minute = new PointWindow(60);
  minute.learn(10, 0, 5);
  vi.setSystemTime(6000);
  minute.learn(10, 9, 59);
  expect(minute.waitUntil(9)).toBeUndefined();
  expect(minute.waitUntil(10)).toBe(65_000);
});

test('after the reset the points are thought to be back, until a reply says otherwise', () => {
  const minute = new PointWindow(60);
  minute.learn(10, 0, 5);
  expect(minute.waitUntil(1)).toBe(5000);
  vi.setSystemTime(5000);
  expect(minute.waitUntil(10)).toBeUndefined();
  expect(minute.waitUntil(11)).toBe(65_000);
});

test('a figure that is null, as an account may have it, is no limit', () => {
  const day = new PointWindow(86_400);
  day.learn(null, null, null);
  day.learn(100, null, 30);
  day.learn(100, 50, undefined);
  expect(day.waitUntil(1e9)).toBeUndefined();
  day.learn(null, 5, 30);
  expect(day.waitUntil(6)).toBe(30_000);
});

test('without replies there is no limit', () => {
  expect(new PointWindow(60).waitUntil(1e9)).toBeUndefined();
});

test('the turn of the next call is never later than the reset', () => {
  const minute = new PointWindow(60);
  minute.learn(100, 20, 30);
  let turn = 0;
  for (let inFlight = 1; inFlight <= 40; inFlight++) turn = minute.nextStart(turn, inFlight);
  expect(turn).toBeLessThanOrEqual(30_000);
});
