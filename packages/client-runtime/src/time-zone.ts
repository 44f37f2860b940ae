import { formatCivilTime, parseCivilTime } from './civil-time.ts';
import { OptionError } from './option-error.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Moment of a date and time of the wire in a zone, such as the account's of `get.account`. Of an
 * hour that comes twice, when clocks go back, it is the first or, if asked for, the second; in an
 * hour that is skipped, it is as much later.
 *
 * @example fromWireTime('2026-10-25 02:30:00', 'Europe/Berlin').toISOString() // 2026-10-25T00:30:00.000Z
 * @throws OptionError when the text is no date and time, or the zone is missing or not known
 */
export function fromWireTime(
  text: string,
  timeZone: string,
  repeated: 'first' | 'second' = 'first',
): Date {
  const civil = parseCivilTime(text);
  if (civil === undefined) {
    throw new OptionError('expected a date and time as YYYY-MM-DD hh:mm:ss', 'fromWireTime');
  }
  // A day off on either side of any change of the clocks: the offset before it, and the one after.
  const before = civil - offsetAt(civil - 86_400, timeZone);
  const after = civil - offsetAt(civil + 86_400, timeZone);
  const moments = [before, after].filter((moment) => moment + offsetAt(moment, timeZone) === civil);
  const [first = before, second = first] = moments.toSorted((a, b) => a - b);
  return new Date((repeated === 'second' ? second : first) * 1000);
}

/**
 * A moment as the wire writes it in a zone. Parts of a second are cut off.
 *
 * @example toWireTime(new Date('2026-10-25T00:30:00Z'), 'Europe/Berlin') // 2026-10-25 02:30:00
 */
export function toWireTime(moment: Date, timeZone: string): string {
  const seconds = Math.floor(toSeconds(moment, 'toWireTime'));
  return formatCivilTime(seconds + offsetAt(seconds, timeZone));
}

/**
 * The period of the wire that holds all moments from one until before another. Periods of moments
 * that follow one another give periods of the wire that follow one another, an hour that is skipped
 * included. Only where clocks go back do they overlap: the wire cannot tell the two hours apart, so
 * each of their periods holds both, and rows are to be told apart by their key.
 *
 * @example toWirePeriod(new Date('2026-10-24T22:00:00Z'), new Date('2026-10-25T23:00:00Z'), 'Europe/Berlin')
 * // { from: '2026-10-25 00:00:00', till: '2026-10-25 23:59:59' }
 */
export function toWirePeriod(
  from: Date,
  until: Date,
  timeZone: string,
): { readonly from: string; readonly till: string } {
  const first = Math.floor(toSeconds(from, 'from'));
  const last = Math.ceil(toSeconds(until, 'until')) - 1;
  if (last < first) throw new OptionError('expected a moment after `from`', 'until');
  const toCivil = (moment: number): number => moment + offsetAt(moment, timeZone);
  // Clocks change on the quarter-hour, and by less than three hours.
  const changes = [first, last - 10_800].flatMap((start) =>
    Array.from({ length: 13 }, (_, index) => (Math.floor(start / 900) + index) * 900),
  );
  const inside = changes.filter((moment) => moment > first && moment <= last);
  const firsts = [first, ...inside].map(toCivil);
  const lasts = [last, ...inside.map((moment) => moment - 1)].map(toCivil);
  // An hour that is skipped after the last second belongs to this period: the next begins behind it.
  lasts.push(toCivil(last + 1) - 1);
  return {
    from: formatCivilTime(Math.min(...firsts)),
    till: formatCivilTime(Math.max(...lasts)),
  };
}

/** @param place what is wrong when this is no moment */
function toSeconds(moment: Date, place: string): number {
  // A Date of another realm is one, too.
  const time = (moment as Partial<Date> | undefined)?.getTime?.() ?? Number.NaN;
  if (!Number.isNaN(time)) return time / 1000;
  throw new OptionError('expected a valid Date', place);
}

/** Seconds by which clocks in the zone are ahead of UTC. */
function offsetAt(seconds: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(seconds * 1000)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - seconds;
}

/** Formats are dear to make, and an account has one zone. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = createFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric';
  // Without one, the platform would take the zone of this machine.
  if (!timeZone) throw new OptionError('is missing; `get.account` tells it', 'timeZone');
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    throw new OptionError(`unknown time zone ${JSON.stringify(timeZone)}`, 'timeZone');
  }
}
