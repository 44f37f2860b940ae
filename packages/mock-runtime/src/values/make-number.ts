import type { JsonObject, JsonValue } from '../json.ts';
import type { Random } from '../random.ts';

const span = 1000;

/** A number within the bounds; a multiple where the schema asks for one. */
export function makeNumber(schema: JsonObject, random: Random, whole: boolean): number {
  const step = numberOf(schema['multipleOf']) ?? (whole ? 1 : undefined);
  const exclusiveLow = numberOf(schema['exclusiveMinimum']);
  const exclusiveHigh = numberOf(schema['exclusiveMaximum']);
  const low = Math.max(numberOf(schema['minimum']) ?? -Infinity, exclusiveLow ?? -Infinity);
  const high = Math.min(numberOf(schema['maximum']) ?? Infinity, exclusiveHigh ?? Infinity);
  const [from, till] = closeRange(low, high);
  if (step !== undefined) {
    const first = Math.ceil(from / step) + Number(Math.ceil(from / step) * step === exclusiveLow);
    const last = Math.floor(till / step) - Number(Math.floor(till / step) * step === exclusiveHigh);
    return (first + random.below(Math.max(1, last - first + 1))) * step;
  }
  // Never an end of the range: ends may be excluded.
  return from === till ? from : from + ((till - from) * random.between(1, 999)) / 1000;
}

/** Both ends finite, whatever was open. */
function closeRange(low: number, high: number): readonly [number, number] {
  if (Number.isFinite(low)) return [low, Number.isFinite(high) ? high : low + span];
  return Number.isFinite(high) ? [Math.min(0, high - span), high] : [0, span];
}

function numberOf(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
