import { addMonths } from './civil-time.ts';

/** A stretch of time, in seconds of the calendar. Both ends belong to it, as they do on the wire. */
export interface Window {
  readonly from: number;
  readonly till: number;
}

/**
 * Cuts a period into windows of at most so many calendar months. A window ends one second before
 * the next begins: no second is read twice, none is left out.
 *
 * @example splitByMonths(year2026, 3) // Jan 1 00:00:00 to Mar 31 23:59:59, Apr 1 …, …
 */
export function splitByMonths({ from, till }: Window, months: number | undefined): Window[] {
  if (months === undefined) return [{ from, till }];
  const windows: Window[] = [];
  for (let start = from; start <= till;) {
    const next = addMonths(start, months);
    windows.push({ from: start, till: Math.min(till, next - 1) });
    start = next;
  }
  return windows;
}

/** Cuts a window into equal parts, fewer when it has not that many seconds. */
export function splitEvenly({ from, till }: Window, parts: number): Window[] {
  const seconds = till - from + 1;
  const count = Math.min(parts, seconds);
  const edges = Array.from(
    { length: count + 1 },
    (_, index) => from + Math.floor((seconds * index) / count),
  );
  return edges.slice(1).map((edge, index) => ({ from: edges[index] ?? from, till: edge - 1 }));
}
