const formats = new Map<string, Intl.DateTimeFormat>();

/** The last answer for each zone: reading a zone's clock takes longer than a small query. */
const last = new Map<string, { readonly second: number; readonly wall: number }>();

/** Seconds of the wall clock of a zone at a moment (milliseconds since 1970), as rows count them. */
export function toWallSeconds(now: number, timezone: string): number {
  const second = Math.floor(now / 1000);
  const known = last.get(timezone);
  if (known?.second === second) return known.wall;
  const wall = readWallSeconds(now, timezone);
  last.set(timezone, { second, wall });
  return wall;
}

function readWallSeconds(now: number, timezone: string): number {
  const parts = formatOf(timezone).formatToParts(now);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const date = Date.UTC(read('year'), read('month') - 1, read('day'));
  return date / 1000 + read('hour') * 3600 + read('minute') * 60 + read('second');
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
