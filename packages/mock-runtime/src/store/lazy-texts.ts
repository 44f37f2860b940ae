import type { EncodedTexts } from './encoded-texts.ts';

const encoder = new TextEncoder();

/** Texts of which few are ever needed: each is made when it is first asked for. */
export class LazyTexts implements EncodedTexts {
  words: Uint32Array = new Uint32Array(64);
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly #make: (index: number) => string;
  #used = 0;

  /** @param make text of an index from 0 to `count - 1`; never empty */
  constructor(count: number, make: (index: number) => string) {
    this.starts = new Uint32Array(count);
    this.lengths = new Uint32Array(count);
    this.#make = make;
  }

  /** Sees to it that text `index` is there. */
  need(index: number): void {
    if (this.lengths[index] === 0) this.#add(index);
  }

  #add(index: number): void {
    const bytes = encoder.encode(this.#make(index));
    const start = this.#used;
    this.#used += (bytes.length + 3) >>> 2;
    if (this.#used > this.words.length) {
      const grown = new Uint32Array(Math.max(this.#used, this.words.length * 2));
      grown.set(this.words);
      this.words = grown;
    }
    bytes.forEach((byte, at) => {
      const word = start + (at >>> 2);
      this.words[word] = (this.words[word] as number) | (byte << ((at & 3) * 8));
    });
    this.starts[index] = start;
    this.lengths[index] = bytes.length;
  }
}
