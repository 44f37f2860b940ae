import { existsSync, watch, type FSWatcher } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** An editor saves in several steps, and a branch changes many files: milliseconds of quiet to wait for. */
const quietTime = 100;

/** Watches folders rather than files: editors replace a file by another of its name. */
export class WatchedFiles {
  #files: ReadonlySet<string> = new Set();
  #watchers: readonly FSWatcher[] = [];
  #change = Promise.withResolvers<void>();
  #timer: NodeJS.Timeout | undefined;

  /** A signal that ends waiting for changes. */
  constructor(ended: AbortSignal) {
    ended.addEventListener('abort', () => this.#change.resolve());
  }

  set(files: readonly string[]): void {
    const before = this.#watchers;
    this.#files = new Set(files);
    const folders = new Set(files.map((file) => findFolder(dirname(file))));
    // Each time anew: a folder may have been replaced by another of its name. The old ones end last,
    // so that no change falls in between.
    this.#watchers = [...folders].map((folder) => this.#watch(folder));
    for (const watcher of before) watcher.close();
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
    for (const watcher of this.#watchers) watcher.close();
  }

  #watch(folder: string): FSWatcher {
    const watcher = watch(folder, (_, name) => {
      if (name !== null && !this.#concerns(resolve(folder, name))) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#change.resolve(), quietTime);
    });
    // A folder that goes away is told by the next run, which cannot read from it.
    watcher.on('error', () => watcher.close());
    return watcher;
  }

  /** A file, or a folder on the way to one. */
  #concerns(path: string): boolean {
    return this.#files.has(path) || [...this.#files].some((file) => file.startsWith(path + sep));
  }
}

/** The folder, or the nearest above it while it is not there. */
function findFolder(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : findFolder(dirname(folder));
}
