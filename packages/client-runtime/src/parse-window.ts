import { parseCivilTime } from './civil-time.ts';
import { OptionError } from './option-error.ts';
import type { Window } from './window.ts';

/**
 * A stretch of time of the wire as a window.
 *
 * @param fromName what the start is called where it was given, for errors
 */
export function parseWindow(
  from: unknown,
  till: unknown,
  fromName: string,
  tillName: string,
): Window {
  const window = { from: parseSeconds(from, fromName), till: parseSeconds(till, tillName) };
  if (window.from > window.till) throw new OptionError(`lies after ${tillName}`, fromName);
  return window;
}

function parseSeconds(value: unknown, name: string): number {
  const seconds = typeof value === 'string' ? parseCivilTime(value) : undefined;
  if (seconds !== undefined) return seconds;
  throw new OptionError('expected a date and time as YYYY-MM-DD hh:mm:ss', name);
}
