import type { Random } from '@openrpc-kit/mock-runtime';

/** Calls per hour of a working day, in relation to each other. */
const hourWeights: readonly number[] = [
  1, 1, 1, 1, 1, 2, 4, 12, 60, 140, 170, 160, 110, 120, 150, 150, 130, 90, 30, 12, 8, 5, 3, 2,
];
/** Sunday to Saturday. */
const dayWeights: readonly number[] = [1, 12, 11, 11, 10, 9, 3];

const hour = 3600;
const day = 24 * hour;
/** 1970-01-01 was a Thursday. */
const firstWeekday = 4;
/** No session lasts longer, so that all of its legs begin within the period. */
export const longestSession: number = hour;

/** Draws times of calls in a period: many in office hours, few at night and at the weekend. */
export class Calendar {
  readonly #from: number;
  /** Last second in which a session may begin. */
  readonly #end: number;
  readonly #starts: readonly number[];
  readonly #weights: Float64Array;

  /** @param from, till seconds of the wall clock, both included */
  constructor(from: number, till: number) {
    this.#from = from;
    const end = till - longestSession;
    if (till - from < day - 1) {
      throw new RangeError('The period of the seeded calls must be a day or more.');
    }
    const starts: number[] = [];
    const sums: number[] = [];
    let sum = 0;
    for (let start = from - mod(from, hour); start <= end; start += hour) {
      const seconds = Math.min(start + hour, end + 1) - Math.max(start, from);
      sum += seconds * weightAt(start);
      starts.push(start);
      sums.push(sum);
    }
    this.#starts = starts;
    this.#weights = Float64Array.from(sums);
    this.#end = end;
  }

  /** Seconds of the wall clock. */
  draw(random: Random): number {
    const total = this.#weights[this.#weights.length - 1] ?? 0;
    const point = random.below(total);
    let low = 0;
    let high = this.#weights.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#weights[middle] as number) <= point) low = middle + 1;
      else high = middle;
    }
    const start = this.#starts[low] ?? this.#from;
    return random.between(Math.max(start, this.#from), Math.min(start + hour - 1, this.#end));
  }
}

/** Whether somebody is there to take calls: eight to seven, Monday to Saturday. */
export function isOpen(time: number): boolean {
  const hourOfDay = Math.floor(mod(time, day) / hour);
  return weekday(time) !== 0 && hourOfDay >= 8 && hourOfDay < 19;
}

function weightAt(time: number): number {
  const weight = hourWeights[Math.floor(mod(time, day) / hour)] ?? 0;
  return weight * (dayWeights[weekday(time)] ?? 0);
}

function weekday(time: number): number {
  return mod(Math.floor(time / day) + firstWeekday, 7);
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
