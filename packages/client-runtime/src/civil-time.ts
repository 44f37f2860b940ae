/**
 * Dates and times of the wire, `YYYY-MM-DD hh:mm:ss`, carry no zone. They are counted here in
 * seconds of a calendar without zones, so no change to or from summer time can touch a period.
 */
export function parseCivilTime(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day, hour, minute, second] = parts;
  const seconds = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  return formatCivilTime(seconds) === text ? seconds : undefined;
}

export function formatCivilTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * The same day and time some months later; the last day of the month where it has no such day.
 *
 * @example formatCivilTime(addMonths(parseCivilTime('2026-11-30 00:00:00')!, 3)) // 2027-02-28 00:00:00
 */
export function addMonths(seconds: number, months: number): number {
  const date = new Date(seconds * 1000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime() / 1000;
}
