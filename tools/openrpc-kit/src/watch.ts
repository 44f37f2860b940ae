import { watch, type FSWatcher } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { GenerateTask } from './generate-command.ts';
import { loadSpec } from './load-spec.ts';
import { reportFailure } from './report-failure.ts';

/** An editor saves in several steps, and a branch changes many files: milliseconds of quiet to wait for. */
const quietTime = 100;

/**
 * Runs a task, and again whenever a file that it reads changes, until SIGINT. What is wrong is
 * printed and waited out.
 *
 * @param load makes the task anew: its config may have changed too
 */
export async function watchTask(
  load: () => Promise<GenerateTask>,
  run: (task: GenerateTask) => Promise<void>,
): Promise<void> {
  const ended = new AbortController();
  process.once('SIGINT', () => ended.abort());
  const watched = new WatchedFiles(ended.signal);
  let task: GenerateTask | undefined = await load();
  while (!ended.signal.aborted) {
    if (task !== undefined) {
      // Watching starts before reading: a change in between is not missed.
      watched.set(listSources(task));
      await report(run(task));
      process.stderr.write('Watching for changes; Ctrl+C ends.\n');
    }
    await watched.changed();
    task = ended.signal.aborted ? undefined : await report(load());
  }
  watched.close();
  process.exitCode = 0;
}

/** What fails is printed, and gives undefined. */
async function report<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    await reportFailure(error);
    return undefined;
  }
}

/** Absolute paths of the config and of all files of its documents. */
function listSources({ config, root, file }: GenerateTask): readonly string[] {
  const sources = config.specs.flatMap((spec) => [
    resolve(root, spec.spec),
    ...loadSpec({ root, spec }).files,
  ]);
  return file === undefined ? sources : [file, ...sources];
}

/** Watches folders rather than files: editors replace a file by another of its name. */
class WatchedFiles {
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
