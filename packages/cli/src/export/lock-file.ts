import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

/**
 * Makes sure that no other process writes the same file: a lock beside it holds the number of the
 * process. A process that was killed leaves its lock behind, which then counts for nothing.
 *
 * @returns takes the lock away
 */
export function lockFile(lock: string, file: string): () => void {
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
    }
    const owner = readOwner(lock);
    if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
      throw new Failure(
        exitCodes.file,
        `process ${owner} is exporting to ${file}`,
        `Wait for it. If it is something else, remove ${lock}.`,
      );
    }
    rmSync(lock, { force: true });
  }
}

function readOwner(lock: string): number | undefined {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return Number.isSafeInteger(owner) && owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
