import { discard } from '@openrpc-kit/mock-runtime';

/** Cuts arrays out of one large buffer, which can be given back at once. */
export class Arena {
  readonly #buffer: ArrayBuffer;
  #used = 0;

  constructor(bytes: number) {
    this.#buffer = new ArrayBuffer(bytes);
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#cut(length, 1), length);
  }

  shorts(length: number): Uint16Array {
    return new Uint16Array(this.#buffer, this.#cut(length, 2), length);
  }

  words(length: number): Uint32Array {
    return new Uint32Array(this.#buffer, this.#cut(length, 4), length);
  }

  integers(length: number): Int32Array {
    return new Int32Array(this.#buffer, this.#cut(length, 4), length);
  }

  doubles(length: number): Float64Array {
    return new Float64Array(this.#buffer, this.#cut(length, 8), length);
  }

  /** Frees the memory; the arrays are empty from then on. */
  release(): void {
    discard(this.bytes(0));
  }

  #cut(length: number, size: number): number {
    const start = Math.ceil(this.#used / size) * size;
    this.#used = start + length * size;
    return start;
  }
}
