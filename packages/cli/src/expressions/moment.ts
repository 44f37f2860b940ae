const layout = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?)?)?$/;

/**
 * The first or last second of what a text names: a year, a month, a day, a minute or a second.
 * Undefined when it is no date, or no such day exists.
 *
 * @example padMoment('2026-02', 'end') // 2026-02-28 23:59:59
 */
export function padMoment(text: string, edge: 'start' | 'end'): string | undefined {
  const found = layout.exec(text.trim());
  if (!found) return undefined;
  const isStart = edge === 'start';
  const parts = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const [year = 0, month = isStart ? 1 : 12, day, hour, minute, second] = parts;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dayOfMonth = day ?? (isStart ? 1 : lastDay);
  const time = [
    hour ?? (isStart ? 0 : 23),
    minute ?? (isStart ? 0 : 59),
    second ?? (isStart ? 0 : 59),
  ];
  const isReal =
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= lastDay &&
    time[0]! <= 23 &&
    time[1]! <= 59 &&
    time[2]! <= 59;
  if (!isReal) return undefined;
  const date = [found[1]!, pad(month), pad(dayOfMonth)].join('-');
  return `${date} ${time.map(pad).join(':')}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
