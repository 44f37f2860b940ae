/** Values that come when they come, for one reader that takes them when it likes. */
export class MessageQueue<T> implements AsyncIterableIterator<T, void, undefined> {
  readonly #values: T[] = [];
  readonly #limit: number;
  readonly #onClose: (queue: MessageQueue<T>) => void;
  #reader:
    | { resolve: (result: IteratorResult<T, void>) => void; reject: (error: unknown) => void }
    | undefined;
  #end: { readonly error?: unknown } | undefined;

  constructor(limit: number, onClose: (queue: MessageQueue<T>) => void) {
    this.#limit = limit;
    this.#onClose = onClose;
  }

  /** @returns false when the reader is so far behind that the value does not fit */
  push(value: T): boolean {
    if (this.#end) return true;
    if (this.#reader) {
      this.#reader.resolve({ done: false, value });
      this.#reader = undefined;
    } else if (this.#values.length < this.#limit) this.#values.push(value);
    else return false;
    return true;
  }

  /** Ends the iteration after the values that wait, with an error if there is one. */
  end(error?: unknown): void {
    if (this.#end) return;
    this.#end = error === undefined ? {} : { error };
    this.#onClose(this);
    const reader = this.#reader;
    this.#reader = undefined;
    if (error === undefined) reader?.resolve({ done: true, value: undefined });
    else if (reader) {
      this.#end = {};
      reader.reject(error);
    }
  }

  next(): Promise<IteratorResult<T, void>> {
    const [value] = this.#values.splice(0, 1);
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.#end) {
      const { error } = this.#end;
      this.#end = {};
      return error === undefined
        ? Promise.resolve({ done: true, value: undefined })
        : Promise.reject(error as Error);
    }
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject };
    });
  }

  return(): Promise<IteratorResult<T, void>> {
    this.#values.length = 0;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
