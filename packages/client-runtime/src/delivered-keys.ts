/**
 * Keys of the rows that a long read has handed over, as far back as the window before the current
 * one: rows of a window cannot come up again later than in its neighbour.
 */
export class DeliveredKeys {
  readonly #held = new Set<unknown>();
  #before = new Set<unknown>();
  #current = new Set<unknown>();

  /** Notes a key; false when its row was handed over already. */
  add(key: unknown): boolean {
    if (this.#held.has(key) || this.#before.has(key) || this.#current.has(key)) return false;
    this.#current.add(key);
    return true;
  }

  /** Keeps the keys of the current window to the end, because it is cut after some of its rows were handed over. */
  hold(): void {
    for (const key of this.#current) this.#held.add(key);
  }

  /** Begins the next window. */
  turn(): void {
    this.#before = this.#current;
    this.#current = new Set();
  }
}
