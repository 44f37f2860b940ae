import type { JsonObject } from '@openrpc-kit/mock-runtime';
import type { SlowAccount, SlowState } from './slow-account.ts';

/** What replies say of points: each one spent is looked at. */
export function countPoints({ id, limits }: SlowAccount, { now, spent }: SlowState): JsonObject {
  const count = (length: number): number =>
    spent.filter(
      (point) => point.account === id && Math.floor(point.at / length) === Math.floor(now / length),
    ).length;
  const day = 24 * 60 * 60 * 1000;
  const minute = 60 * 1000;
  return {
    day_limit: limits.day,
    day_remaining: Math.max(0, limits.day - count(day)),
    day_reset: Math.ceil((day - (now % day)) / 1000),
    minute_limit: limits.minute,
    minute_remaining: Math.max(0, limits.minute - count(minute)),
    minute_reset: Math.ceil((minute - (now % minute)) / 1000),
  };
}
