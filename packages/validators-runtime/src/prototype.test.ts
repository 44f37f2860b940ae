import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { copyOwn, isForeign, isPolluted } from './prototype.ts';

afterEach(() => {
  Reflect.deleteProperty(Object.prototype, 'polluted');
});

test('plain objects and those without a prototype are nobody else’s', () => {
  expect(isForeign({})).toBe(false);
  expect(isForeign(JSON.parse('{"__proto__":{"id":1}}'))).toBe(false);
  expect(isForeign(Object.create(null))).toBe(false);
  expect(isForeign(Object.create({ id: 1 }))).toBe(true);
  expect(isForeign(new Date())).toBe(true);
});

test('notices what somebody has put on every object', () => {
  expect(isPolluted()).toBe(false);
  Reflect.set(Object.prototype, 'polluted', 1);
  expect(isPolluted()).toBe(true);
});

test('a copy is what JSON would keep', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (value) => JSON.stringify(copyOwn(value)) === JSON.stringify(value),
    ),
  );
});

test('a copy has no inherited member, at any depth', () => {
  const copy = copyOwn({
    rows: [Object.assign(Object.create({ id: 'inherited' }), { name: 'own' })],
  });
  expect(JSON.stringify(copy)).toBe('{"rows":[{"name":"own"}]}');
  expect((copy as { rows: { id?: unknown }[] }).rows[0]?.id).toBeUndefined();
});

test('a copy keeps circles, and depth does not matter', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const copy = copyOwn(circle) as { self: unknown };
  expect(copy.self).toBe(copy);
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  expect(Array.isArray(copyOwn(deep))).toBe(true);
});
