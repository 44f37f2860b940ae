import type { PlannedLeg, PlannedSession } from './planned-leg.ts';

/** What a session is in sum. Seconds; undefined for what did not happen. */
export interface SessionSummary {
  readonly total: number;
  /** Until the first employee picked up. */
  readonly wait: number | undefined;
  /** From the beginning of the first talk to the end of the last. */
  readonly talk: number | undefined;
  /** The talks alone. */
  readonly cleanTalk: number | undefined;
  readonly isTransfer: boolean;
  /** Indexes of employees. */
  readonly firstAnswered: number | undefined;
  readonly lastAnswered: number | undefined;
  readonly firstTalked: number | undefined;
  readonly lastTalked: number | undefined;
  readonly lastRating: number | undefined;
}

/** Adds the legs up. Whoever coaches is in the line but not in the conversation. */
export function summariseSession({ direction, legs }: PlannedSession): SessionSummary {
  const operators = legs.filter((leg) => leg.employee !== undefined && leg.isCoach !== true);
  const answered = operators
    .filter((leg) => leg.connect !== undefined)
    .toSorted((left, right) => (left.connect ?? 0) - (right.connect ?? 0));
  const talked = answered.filter((leg) => leg.isTalked === true);
  const talks = findTalks(direction, legs);
  const first = talks[0];
  return {
    total: Math.max(...legs.map((leg) => leg.end)),
    wait: answered[0]?.connect,
    talk: first && Math.max(...talks.map(({ end }) => end)) - first.start,
    cleanTalk: first && talks.reduce((sum, { start, end }) => sum + end - start, 0),
    isTransfer: legs.some((leg) => leg.isTransfer === true),
    firstAnswered: answered[0]?.employee,
    lastAnswered: answered.at(-1)?.employee,
    firstTalked: talked[0]?.employee,
    lastTalked: talked.at(-1)?.employee,
    lastRating: talked.at(-1)?.rating,
  };
}

/**
 * When the two sides were connected. Incoming, that is while an employee is in the line; outgoing,
 * while the outside party is, since the employee waits in the line before.
 */
function findTalks(
  direction: 'in' | 'out',
  legs: readonly PlannedLeg[],
): readonly { readonly start: number; readonly end: number }[] {
  return legs
    .filter((leg) => leg.isTalked === true && leg.isCoach !== true)
    .filter((leg) => (leg.employee !== undefined) === (direction === 'in'))
    .map((leg) => ({ start: leg.connect ?? leg.end, end: leg.end }));
}
