/** Upper bounds in seconds: a reply of the mock itself takes less than the first, a fault the last. */
export const bounds: readonly number[] = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];

/** How many durations were at most each bound, for one series. */
export class Histogram {
  readonly #counts = new Uint32Array(bounds.length + 1);
  #sum = 0;
  #count = 0;

  observe(seconds: number): void {
    this.#sum += seconds;
    this.#count += 1;
    let at = 0;
    while (at < bounds.length && seconds > (bounds[at] as number)) at += 1;
    this.#counts[at] = (this.#counts[at] as number) + 1;
  }

  get count(): number {
    return this.#count;
  }

  get sum(): number {
    return this.#sum;
  }

  /** With those of every smaller bound. */
  get cumulative(): readonly number[] {
    let total = 0;
    return bounds.map((_bound, at) => (total += this.#counts[at] as number));
  }
}
