import { usageFailure } from '../failure.ts';
import { padMoment } from './moment.ts';

/**
 * Reads an end of a period: `2026-10-01 09:30:00`, or less of it, which stands for its first or last
 * second: `2026-10` as `--till` is the end of October.
 */
export function parseMoment(option: string, text: string, edge: 'start' | 'end'): string {
  const moment = padMoment(text, edge);
  if (moment !== undefined) return moment;
  const hasZone = /\d(Z|[+-]\d\d:?\d\d)$/.test(text.trim());
  throw usageFailure(
    hasZone
      ? `${option}: a time of this service carries no zone, unlike ${text}`
      : `${option}: ${text} is no date`,
    hasZone
      ? 'Times are those of the account; its zone: callgear-data call get.account'
      : 'Give YYYY-MM-DD hh:mm:ss, or less of it: 2026-10, 2026-10-05, "2026-10-05 09:30".',
  );
}
