import type { JsonValue } from '../json.ts';
import { isObject } from '../json.ts';
import type { Random } from '../random.ts';

/**
 * How long an answer waits, in milliseconds: always the same, or drawn anew for each call by the
 * seed of the mock.
 *
 * ```ts
 * const delay: Delay = { kind: 'normal', mean: 120, deviation: 40 };
 * ```
 */
export type Delay =
  | number
  | { readonly kind: 'fixed'; readonly milliseconds: number }
  /** From `low` to `high`, each as likely as the other. */
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  /** Around `mean`; two of three are no further off than `deviation`. Never below 0. */
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number };

/** Ten minutes: nobody waits longer. */
const longest = 600_000;

const members: Readonly<Record<string, readonly string[]>> = {
  fixed: ['milliseconds'],
  uniform: ['low', 'high'],
  normal: ['mean', 'deviation'],
};

export function drawDelay(delay: Delay, random: Random): number {
  if (typeof delay === 'number') return delay;
  switch (delay.kind) {
    case 'fixed':
      return delay.milliseconds;
    case 'uniform':
      return delay.low + random.part() * (delay.high - delay.low);
    case 'normal':
      return Math.min(Math.max(delay.mean + drawNormal(random) * delay.deviation, 0), longest);
  }
}

/** Whether a value from outside says how long to wait. */
export function isDelay(value: JsonValue): value is JsonValue & Delay {
  if (typeof value === 'number') return isDuration(value);
  if (!isObject(value) || typeof value['kind'] !== 'string') return false;
  const names = Object.hasOwn(members, value['kind']) ? members[value['kind']] : undefined;
  if (names === undefined || Object.keys(value).length !== names.length + 1) return false;
  if (!names.every((name) => Object.hasOwn(value, name) && isDuration(value[name]))) return false;
  return value['kind'] !== 'uniform' || Number(value['low']) <= Number(value['high']);
}

export function isDuration(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && value >= 0 && value <= longest;
}

/** Mean 0, deviation 1: a sum of twelve draws, which has the same bits everywhere, as logarithms do not. */
function drawNormal(random: Random): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random.part();
  return sum;
}
