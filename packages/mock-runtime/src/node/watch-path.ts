import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

/** Milliseconds without a change before one is told: an editor writes a file in several steps. */
const quietTime = 80;

/**
 * Tells of changes of a file, or of the files in a folder, until it is closed.
 *
 * @returns what ends the watching
 * @throws {Error} when there is no such file or folder
 */
export async function watchPath(path: string, changed: () => void): Promise<() => void> {
  const full = resolve(path);
  const isFolder = (await stat(full)).isDirectory();
  let timer: NodeJS.Timeout | undefined;
  // Folders rather than files: editors replace a file by another of its name.
  const watcher: FSWatcher = watch(isFolder ? full : dirname(full), (_kind, name) => {
    if (!isFolder && name !== null && name !== basename(full)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, quietTime);
  });
  // A folder that goes away is told when it is read again.
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
