import type { Delay } from './delay.ts';

/**
 * Reads a delay as a command line writes it: `50`, `20-80` (drawn between), `120+-40` (around a mean),
 * in milliseconds.
 *
 * @returns undefined for a text that is none of these
 */
export function parseDelay(text: string): Delay | undefined {
  const [, first, sign, second] = /^(\d{1,6})(?:(-|\+-)(\d{1,6}))?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const low = Number(first);
  const high = Number(second);
  if (sign === undefined) return low;
  if (sign === '+-') return { kind: 'normal', mean: low, deviation: high };
  return low > high ? undefined : { kind: 'uniform', low, high };
}
