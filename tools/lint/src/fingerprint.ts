/**
 * Tells equal JSON values by one number, whatever the order of their keys. Every object is looked
 * at once, so comparing all parts of a document with one another takes linear time.
 */
export class Fingerprints {
  readonly #ids = new Map<string, number>();
  readonly #known = new WeakMap<object, number>();

  of(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.#intern(JSON.stringify(value));
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const id = this.#intern(
      Array.isArray(value)
        ? `[${value.map((item) => this.of(item)).join()}]`
        : `{${Object.keys(value)
            .toSorted()
            .map(
              (key) => `${JSON.stringify(key)}:${this.of((value as Record<string, unknown>)[key])}`,
            )
            .join()}}`,
    );
    this.#known.set(value, id);
    return id;
  }

  #intern(text: string): number {
    const id = this.#ids.get(text) ?? this.#ids.size;
    this.#ids.set(text, id);
    return id;
  }
}
