const encoder = new TextEncoder();

/**
 * Collects JSON as UTF-8 bytes. A page of rows goes out as bytes: what comes from a dictionary is
 * copied ready-made, which costs half of what `JSON.stringify` takes for the same rows.
 */
export class JsonWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 1 << 14) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Bytes `start` to `end` of `source`, which hold JSON already. */
  copy(source: Uint8Array, start: number, end: number): void {
    const length = this.#length;
    const grown = length + end - start;
    if (grown > this.#bytes.length) this.#grow(grown);
    const bytes = this.#bytes;
    // A loop: for the few bytes of a cell `set()` costs more than the copying.
    for (let from = start, to = length; from < end; from += 1, to += 1) {
      bytes[to] = source[from] as number;
    }
    this.#length = grown;
  }

  text(json: string): void {
    const needed = this.#length + json.length * 3;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#length += encoder.encodeInto(json, this.#bytes.subarray(this.#length)).written;
  }

  /** An integer of at most 32 bits. */
  integer(value: number): void {
    if (this.#length + 11 > this.#bytes.length) this.#grow(this.#length + 11);
    const bytes = this.#bytes;
    let rest = value;
    if (rest < 0) {
      bytes[this.#length] = 45;
      this.#length += 1;
      rest = -rest;
    }
    let digits = 1;
    for (let bound = 10; rest >= bound; bound *= 10) digits += 1;
    for (let at = this.#length + digits - 1; at >= this.#length; at -= 1) {
      const tenth = (rest / 10) >>> 0;
      bytes[at] = 48 + rest - tenth * 10;
      rest = tenth;
    }
    this.#length += digits;
  }

  /** What was written. Nothing may be written after. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
