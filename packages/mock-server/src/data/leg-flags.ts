import type { PlannedLeg } from './planned-leg.ts';

/** What is yes or no of a leg, a bit each: the columns of all of them share one byte a leg. */
export const legFlags = {
  isOutgoing: 1,
  isTransfer: 2,
  isCoach: 4,
  isFailed: 8,
  isTalked: 16,
} as const;

const sums = 32;

export function sumFlags(leg: PlannedLeg, isOutgoing: boolean): number {
  return (
    (isOutgoing ? legFlags.isOutgoing : 0) +
    (leg.isTransfer === true ? legFlags.isTransfer : 0) +
    (leg.isCoach === true ? legFlags.isCoach : 0) +
    (leg.connect === undefined ? legFlags.isFailed : 0) +
    (leg.isTalked === true ? legFlags.isTalked : 0)
  );
}

/** For each sum of flags whether it holds one of them. */
export function listFlag(flag: number): readonly boolean[] {
  return Array.from({ length: sums }, (_item, sum) => (sum & flag) !== 0);
}
