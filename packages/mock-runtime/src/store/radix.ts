import { discard } from './discard.ts';

const digitBits = 16;
const digits = 1 << digitBits;

/**
 * Orders rows by their ranks and keeps the order of rows that have the same rank (a radix sort on
 * 16-bit digits): a few tens of milliseconds for a million rows.
 *
 * @param rows is used as room to work in and must not be read afterwards
 */
export function sortByRanks(
  rows: Uint32Array,
  ranks: Uint32Array,
  descending: boolean,
): Uint32Array {
  let highest = 0;
  for (const rank of ranks) if (rank > highest) highest = rank;
  let source = rows;
  let target: Uint32Array = new Uint32Array(rows.length);
  for (let shift = 0; shift < 32 && (shift === 0 || highest >>> shift > 0); shift += digitBits) {
    const starts = countStarts(source, ranks, shift, descending);
    const flip = descending ? digits - 1 : 0;
    for (let at = 0; at < source.length; at += 1) {
      const row = source[at] as number;
      const digit = (((ranks[row] as number) >>> shift) & (digits - 1)) ^ flip;
      const place = starts[digit] as number;
      target[place] = row;
      starts[digit] = place + 1;
    }
    [source, target] = [target, source];
  }
  discard(target);
  return source;
}

/** Where the rows of each digit begin. */
function countStarts(
  rows: Uint32Array,
  ranks: Uint32Array,
  shift: number,
  descending: boolean,
): Uint32Array {
  const flip = descending ? digits - 1 : 0;
  const starts = new Uint32Array(digits + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const digit = (((ranks[rows[at] as number] as number) >>> shift) & (digits - 1)) ^ flip;
    starts[digit + 1] = (starts[digit + 1] as number) + 1;
  }
  for (let digit = 1; digit <= digits; digit += 1) {
    starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
  }
  return starts;
}
