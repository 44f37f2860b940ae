import type { JsonValue } from '../json.ts';

/** Ranks of numbers, NaN greatest. */
export function rankNumbers(values: Float64Array): Uint32Array {
  const sorted = values.toSorted();
  const distinct: number[] = [];
  for (const value of sorted) {
    if (!Number.isNaN(value) && value !== distinct.at(-1)) distinct.push(value);
  }
  return Uint32Array.from(values, (value) => {
    if (Number.isNaN(value)) return distinct.length;
    let low = 0;
    let high = distinct.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((distinct[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

/** Ranks of a list of values that need not be distinct; null greatest. */
export function rankValues(values: readonly JsonValue[]): Uint32Array {
  const order = values.map((_value, index) => index);
  order.sort((left, right) => compareValues(values[left] ?? null, values[right] ?? null));
  const ranks = new Uint32Array(values.length);
  let rank = -1;
  let last: JsonValue | undefined;
  for (const index of order) {
    const value = values[index] ?? null;
    if (last === undefined || compareValues(last, value) !== 0) rank += 1;
    ranks[index] = rank;
    last = value;
  }
  return ranks;
}

/**
 * Order of two cells of one column: numbers by size, texts by UTF-16 code units (the same on every
 * machine, unlike a locale's order), false before true, null last, arrays and objects as their JSON.
 */
export function compareValues(left: JsonValue, right: JsonValue): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === 'object' || typeof right === 'object') {
    return compareValues(JSON.stringify(left), JSON.stringify(right));
  }
  return left < right ? -1 : left > right ? 1 : 0;
}
