/*
 * Dates travel as `YYYY-MM-DD hh:mm:ss` without a zone. Inside they are seconds since
 * 1970-01-01 00:00:00 of that same wall clock, which makes them comparable and zone-free.
 */

const layout = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** Seconds of the wall clock; undefined for any other text and for dates that no calendar has. */
export function parseWireTime(text: string): number | undefined {
  const match = layout.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / 1000 + hour * 3600 + minute * 60 + second;
}

export function formatWireTime(seconds: number): string {
  const text = new Date(seconds * 1000).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/**
 * The same day and time `months` calendar months later; the last day of the month where that day
 * does not exist (31 January + 1 month is the end of February).
 */
export function addMonths(seconds: number, months: number): number {
  const date = new Date(seconds * 1000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const first = new Date(date);
  first.setUTCMonth(first.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, first.getUTCDate()));
  return date.getTime() / 1000;
}
