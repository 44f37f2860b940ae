import type { Counter, Series } from './counter.ts';
import { Histogram } from './histogram.ts';

/** What is counted of one method. Its series are kept, as looking each up would cost more than counting. */
export class MethodMetrics {
  readonly name: string;
  readonly seconds: Histogram = new Histogram();
  readonly #counters: { readonly requests: Counter; readonly points: Counter };
  readonly #outcomes = new Map<string | number, Series>();
  readonly #points = new Map<string | number, Series>();

  constructor(name: string, counters: { readonly requests: Counter; readonly points: Counter }) {
    this.name = name;
    this.#counters = counters;
  }

  countOutcome(outcome: string | number): void {
    let series = this.#outcomes.get(outcome);
    if (series === undefined) {
      series = this.#counters.requests.open({ method: this.name, outcome });
      this.#outcomes.set(outcome, series);
    }
    series.value += 1;
  }

  countPoints(account: string | number, points: number): void {
    let series = this.#points.get(account);
    if (series === undefined) {
      series = this.#counters.points.open({ account, method: this.name });
      this.#points.set(account, series);
    }
    series.value += points;
  }
}
