/**
 * Whether a text is a date and time of the calendar, written `YYYY-MM-DD hh:mm:ss`. Reads character
 * codes, which is twice as fast as a pattern and knows the length of each month.
 */
export function isDateTime(text: string): boolean {
  if (
    text.length !== 19 ||
    text.charCodeAt(4) !== dash ||
    text.charCodeAt(7) !== dash ||
    text.charCodeAt(10) !== blank ||
    text.charCodeAt(13) !== colon ||
    text.charCodeAt(16) !== colon
  ) {
    return false;
  }
  const year = readPair(text, 0) * 100 + readPair(text, 2);
  const month = readPair(text, 5);
  const day = readPair(text, 8);
  // A part that is not two digits is NaN, and every comparison with NaN is false.
  return (
    year >= 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    (day <= 28 || day <= countDays(year, month)) &&
    readPair(text, 11) <= 23 &&
    readPair(text, 14) <= 59 &&
    readPair(text, 17) <= 59
  );
}

/**
 * The same day and time some calendar months later; the last day of the month where there is no
 * such day: a month after `2026-01-31 10:00:00` is `2026-02-28 10:00:00`.
 *
 * @param text a valid `YYYY-MM-DD hh:mm:ss`
 */
export function addMonths(text: string, months: number): string {
  const total = Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  if (year > 9999) return '9999-12-31 23:59:59';
  const month = (total % 12) + 1;
  const day = Math.min(Number(text.slice(8, 10)), countDays(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}${text.slice(10)}`;
}

/** What a nearly right date was probably meant to be; undefined where a guess could shift the time. */
export function suggestDateTime(text: string): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?$/.exec(text);
  const candidate = parts && `${parts[1]} ${parts[2] ?? '00:00'}${parts[3] ?? ':00'}`;
  return candidate && candidate !== text && isDateTime(candidate) ? candidate : undefined;
}

const dash = 45;
const blank = 32;
const colon = 58;

function readPair(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 48;
  const ones = text.charCodeAt(index + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function countDays(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
