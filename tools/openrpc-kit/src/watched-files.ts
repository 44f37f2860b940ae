import { watch, type FSWatcher } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** An editor saves in several steps, and a branch changes many files: milliseconds of quiet to wait for. */
const quietTime = 100;

/** Watches folders rather than files: editors replace a file by another of its name. */
export class WatchedFiles {
  #files: ReadonlySet<string> = new Set();
  readonly #watchers = new Map<string, FSWatcher>();
  #change = Promise.withResolvers<void>();
  #timer: NodeJS.Timeout | undefined;

  /** A signal that ends waiting for changes. */
  constructor(ended: AbortSignal) {
    ended.addEventListener('abort', () => this.#change.resolve());
  }

  set(files: readonly string[]): void {
    this.#files = new Set(files);
    const folders = new Set(files.map((file) => dirname(file)));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  /** Counts as a change: of something that is watched in another way. */
  tell(): void {
    this.#change.resolve();
  }

  /** Ends when a file has changed and the disk is quiet, or when waiting is over. */
  async changed(): Promise<void> {
    await this.#change.promise;
    this.#change = Promise.withResolvers();
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  #watch(folder: string): void {
    const watcher = watch(folder, (_, name) => {
      if (name !== null && !this.#files.has(resolve(folder, name))) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#change.resolve(), quietTime);
    });
    // A folder that goes away is told by the next run, which cannot read from it.
    watcher.on('error', () => watcher.close());
    this.#watchers.set(folder, watcher);
  }
}
