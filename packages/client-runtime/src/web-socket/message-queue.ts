interface Reader<T> {
  readonly resolve: (result: IteratorResult<T, void>) => void;
  readonly reject: (error: unknown) => void;
}

/** Values that come when they come, for one reader that takes them when it likes. */
export class MessageQueue<T> implements AsyncIterableIterator<T, void, undefined> {
  readonly #values: T[] = [];
  /** Calls of `next` that wait for a value; then there are no values. */
  readonly #readers: Reader<T>[] = [];
  readonly #limit: number;
  readonly #onClose: (queue: MessageQueue<T>) => void;
  #isOver = false;
  /** Told once, after the values that wait. */
  #error: unknown;

  constructor(limit: number, onClose: (queue: MessageQueue<T>) => void) {
    this.#limit = limit;
    this.#onClose = onClose;
  }

  /** @returns false when the reader is so far behind that the value does not fit */
  push(value: T): boolean {
    if (this.#isOver) return true;
    const reader = this.#readers.shift();
    if (reader) reader.resolve({ done: false, value });
    else if (this.#values.length < this.#limit) this.#values.push(value);
    else return false;
    return true;
  }

  /** Ends the iteration after the values that wait, with an error if there is one. */
  end(error?: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#error = error;
    this.#onClose(this);
    for (const reader of this.#readers.splice(0)) this.#finish(reader);
  }

  next(): Promise<IteratorResult<T, void>> {
    if (this.#values.length > 0) {
      return Promise.resolve({ done: false, value: this.#values.shift() as T });
    }
    return new Promise((resolve, reject) => {
      const reader = { resolve, reject };
      if (this.#isOver) this.#finish(reader);
      else this.#readers.push(reader);
    });
  }

  /** Ends the iteration at once: what waits is not told any more. */
  stop(error?: unknown): void {
    this.#values.length = 0;
    this.end(error);
  }

  return(): Promise<IteratorResult<T, void>> {
    this.stop();
    this.#error = undefined;
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #finish({ resolve, reject }: Reader<T>): void {
    const error = this.#error;
    this.#error = undefined;
    if (error === undefined) resolve({ done: true, value: undefined });
    else reject(error);
  }
}
