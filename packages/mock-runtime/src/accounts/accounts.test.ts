import { expect, test } from 'vitest';
import type { Account } from './account.ts';
import { isAllowed } from './address-ranges.ts';
import { Directory } from './directory.ts';
import { Points } from './points.ts';

const account: Account = {
  id: 1,
  audience: 'customer',
  name: 'One',
  timezone: 'Europe/London',
  active: true,
  allowedAddresses: [],
  limits: { day: 5, minute: 2 },
  users: [{ id: 7, login: 'me', password: 'secret', name: 'Me', description: null }],
  keys: [
    { token: 'permanent', userId: 7 },
    { token: 'temporary', userId: 7, expiresAt: 1000 },
    { token: 'blocked', userId: 7, blocked: true },
    { token: 'orphan', userId: 8 },
  ],
  missingComponents: new Map(),
  tables: new Map(),
  customers: [],
};

test.each<[string, readonly string[], boolean]>([
  ['192.0.2.7', [], false],
  ['192.0.2.7', ['0.0.0.0/0'], true],
  ['2001:db8::1', ['0.0.0.0/0'], true],
  ['192.0.2.7', ['192.0.2.7'], true],
  ['192.0.2.7', ['192.0.2.8'], false],
  ['192.0.2.7', ['198.51.100.0/24', '192.0.2.0/29'], true],
  ['192.0.2.8', ['192.0.2.0/29'], false],
  ['::ffff:192.0.2.7', ['192.0.2.0/24'], true],
  ['2001:db8:0:1::5', ['2001:db8::/32'], true],
  ['2001:db9::5', ['2001:db8::/32'], false],
  ['::1', ['::1'], true],
  ['::1', ['0:0:0:0:0:0:0:1'], true],
  [
    '192.0.2.7',
    ['192.0.2.0/33', '192.0.2.0/-1', '192.0.2.0/x', '192.0.2', '300.0.0.1', '::/0'],
    false,
  ],
  ['nonsense', ['192.0.2.0/0'], false],
])('%s in %j: %s', (address, ranges, allowed) => {
  expect(isAllowed(address, ranges)).toBe(allowed);
});

test('keys are found with their state', () => {
  const directory = new Directory([account], 1);
  expect(directory.findToken('permanent', 1e15)?.state).toBe('valid');
  expect(directory.findToken('temporary', 999)?.state).toBe('valid');
  expect(directory.findToken('temporary', 1000)?.state).toBe('expired');
  expect(directory.findToken('blocked', 0)?.state).toBe('blocked');
  expect(directory.findToken('orphan', 0)).toBeUndefined();
  expect(directory.findToken('other', 0)).toBeUndefined();
});

test('a session lives for its time, or until it is closed', () => {
  const directory = new Directory([account], 1);
  const caller = directory.findLogin('me', 'secret');
  expect(directory.findLogin('me', 'Secret')).toBeUndefined();
  expect(directory.findLogin('you', 'secret')).toBeUndefined();
  if (caller === undefined) throw new Error('no login');
  const [first, second] = [directory.openSession(caller, 500), directory.openSession(caller, 500)];
  expect(first).not.toBe(second);
  expect(directory.findToken(first, 499)?.state).toBe('valid');
  expect(directory.findToken(first, 500)?.state).toBe('expired');
  directory.closeSession(first);
  expect(directory.findToken(first, 0)).toBeUndefined();
  expect(directory.findToken(second, 0)?.caller.user.id).toBe(7);
});

test('points are counted by minute and day of the clock', () => {
  const points = new Points();
  const noon = Date.UTC(2026, 9, 1, 12, 0, 30);
  expect(points.state(account, noon)).toEqual({
    day_limit: 5,
    day_remaining: 5,
    day_reset: 43_170,
    minute_limit: 2,
    minute_remaining: 2,
    minute_reset: 30,
  });
  points.charge(account, 2, noon);
  expect(points.findSpent(account, 1, noon)).toBe('minute');
  expect(points.findSpent(account, 1, noon + 30_000)).toBeUndefined();
  points.charge(account, 2, noon + 30_000);
  expect(points.findSpent(account, 2, noon + 90_000)).toBe('day');
  expect(points.state(account, noon + 90_000)).toMatchObject({
    day_remaining: 1,
    minute_remaining: 2,
  });
  expect(points.findSpent(account, 2, noon + 86_400_000)).toBeUndefined();
  expect(points.state({ ...account, limits: undefined }, noon)).toBeUndefined();
});
