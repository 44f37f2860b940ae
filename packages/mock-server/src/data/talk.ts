import type { Random } from '@openrpc-kit/mock-runtime';
import type { FinishReason } from './planned-leg.ts';

/** Seconds of a talk: most take some minutes, a few are very short or very long. */
const talkRanges: readonly (readonly [number, number])[] = [
  [4, 20],
  [20, 90],
  [90, 240],
  [240, 600],
  [600, 1500],
];

export function drawTalk(random: Random): number {
  const [low, high] = talkRanges[random.weighted([8, 30, 36, 20, 6])] ?? [20, 90];
  return random.between(low, high);
}

/** Who hangs up after a talk. */
export function drawEnding(random: Random): FinishReason {
  return random.chance(60) ? 'caller_disconnects' : 'operator_disconnects';
}

/** One caller in four gives a mark, mostly a good one. */
export function drawRating(random: Random): number | undefined {
  if (!random.chance(25)) return undefined;
  return 1 + random.weighted([6, 4, 9, 22, 59]);
}
