import type { PeriodDescription } from '../api-description.ts';
import { memberOf, type JsonObject } from '../json.ts';
import { refuse } from '../refusal.ts';
import { addMonths, parseWireTime } from '../wire-time.ts';

/** A period in seconds of the wall clock; both ends belong to it. */
export interface PeriodBounds {
  readonly field: string;
  readonly from: number;
  readonly till: number;
}

/** Reads the two period params: the end may not come before the start, nor too long after it. */
export function readPeriod(period: PeriodDescription, params: JsonObject): PeriodBounds {
  const from = readTime(params, period.from);
  const till = readTime(params, period.till);
  if (from > till) {
    refuse('param-combination', { field: period.from, value: params[period.from] ?? null });
  }
  if (period.maximumMonths !== undefined && till > addMonths(from, period.maximumMonths)) {
    refuse('period-too-long', { field: period.till, value: params[period.till] ?? null });
  }
  return { field: period.field, from, till };
}

function readTime(params: JsonObject, name: string): number {
  const value = memberOf(params, name);
  if (value === undefined) refuse('missing-param', { field: name });
  if (typeof value !== 'string') refuse('wrong-type', { field: name, value });
  const seconds = parseWireTime(value);
  if (seconds === undefined) refuse('wrong-value', { field: name, value });
  return seconds;
}
