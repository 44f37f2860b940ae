import { JsonWriter } from './json-writer.ts';

const kept = 4;
const largest = 1 << 23;

/**
 * Writers that are used again once their bytes have been sent. A new buffer of half a megabyte for
 * each page would keep the garbage collector busier than the page keeps the writer.
 */
export class WriterPool {
  readonly #free: JsonWriter[] = [];

  /** A writer with nothing in it. */
  take(): JsonWriter {
    const writer = this.#free.pop() ?? new JsonWriter();
    writer.clear();
    return writer;
  }

  /** Nobody looks at the writer's bytes any more. */
  give(writer: JsonWriter): void {
    if (this.#free.length < kept && writer.capacity <= largest) this.#free.push(writer);
  }
}
