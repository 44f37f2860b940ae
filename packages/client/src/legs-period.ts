import {
  formatCivilTime,
  fromWireTime,
  parseCivilTime,
  type Window,
} from '@openrpc-kit/client-runtime';
import type { CallSession } from './generated/schemas.ts';

/** Seconds by which clocks of the two reports may differ. */
const reportSlack = 60;
/** Seconds that clocks are put on or back at most: an hour nearly everywhere, two in Troll. */
const clockChange = 2 * 3600;
const day = 86_400;

/**
 * Period of the wire in which the legs of sessions start. `total_duration` counts seconds that pass,
 * the wire what clocks show: where these change, legs lie an hour before or after the end that the
 * two would give. Without a zone nobody knows where, so the period is always that much longer.
 *
 * A session without a `total_duration`, which the service should not send, counts as one of a day.
 *
 * @param part in which the sessions start
 */
export function findLegsPeriod(
  sessions: readonly Pick<CallSession, 'start_time' | 'total_duration'>[],
  part: Window,
  timeZone: string | undefined,
): { readonly date_from: string; readonly date_till: string } {
  const till = sessions.reduce((latest, session) => Math.max(latest, findEnd(session)), part.till);
  const slack = reportSlack + (canClocksChange(part.from, till, timeZone) ? clockChange : 0);
  return {
    date_from: formatCivilTime(part.from - slack),
    date_till: formatCivilTime(till + slack),
  };
}

function findEnd(session: Pick<CallSession, 'start_time' | 'total_duration'>): number {
  const duration: unknown = session.total_duration;
  const isKnown = typeof duration === 'number' && Number.isFinite(duration);
  return (parseCivilTime(session.start_time) ?? 0) + (isKnown ? duration : day);
}

/** Whether the zone is ahead of UTC by another time on one of the days than on the others. */
function canClocksChange(from: number, till: number, timeZone: string | undefined): boolean {
  if (timeZone === undefined) return true;
  const readOffset = (civil: number): number =>
    fromWireTime(formatCivilTime(civil), timeZone).getTime() - civil * 1000;
  const first = readOffset(from - day);
  for (let civil = from; civil < till + 2 * day; civil += day) {
    if (readOffset(civil) !== first) return true;
  }
  return false;
}
