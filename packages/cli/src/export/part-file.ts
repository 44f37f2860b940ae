import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { onFile } from './file-failure.ts';
import { writeFully } from './safe-files.ts';

/** The file that grows: what is appended is on the disk when `append` returns. */
export class PartFile {
  readonly #file: string;
  readonly #descriptor: number;
  #bytes = 0;

  constructor(file: string) {
    this.#file = file;
    this.#descriptor = onFile(file, () => openSync(file, 'a+'));
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Size on the disk. */
  get size(): number {
    return fstatSync(this.#descriptor).size;
  }

  /** Cuts off what stands after so many bytes, and goes on from there. */
  goTo(bytes: number): void {
    onFile(this.#file, () => ftruncateSync(this.#descriptor, bytes));
    this.#bytes = bytes;
  }

  append(text: string): void {
    const bytes = Buffer.from(text);
    onFile(this.#file, () => {
      writeFully(this.#descriptor, bytes);
      fsyncSync(this.#descriptor);
    });
    this.#bytes += bytes.length;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
