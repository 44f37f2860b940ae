import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

interface Owner {
  readonly process: number;
  readonly host: string;
}

/**
 * Makes sure that no other process writes the same file: a lock beside it holds the number of the
 * process and the name of its host. A process that was killed leaves its lock behind, which then
 * counts for nothing. Of a process elsewhere, such as in another container (where many are number
 * 1), nobody here can tell whether it lives: its lock always counts.
 *
 * @returns takes the lock away
 */
export function lockFile(lock: string, file: string): () => void {
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lock, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
    }
    const owner = readOwner(lock);
    if (owner && owner.host !== hostname()) {
      throw new Failure(
        exitCodes.file,
        `process ${owner.process} of ${owner.host} is exporting to ${file}, or was ended there`,
        `Wait for it. If it does not run any more, remove ${lock}.`,
      );
    }
    if (owner && owner.process !== process.pid && isAlive(owner.process)) {
      throw new Failure(
        exitCodes.file,
        `process ${owner.process} is exporting to ${file}`,
        `Wait for it. If it is something else, remove ${lock}.`,
      );
    }
    rmSync(lock, { force: true });
  }
}

function readOwner(lock: string): Owner | undefined {
  try {
    const [number, host = hostname()] = readFileSync(lock, 'utf8').trim().split(' ');
    const owner = { process: Number(number), host };
    return Number.isSafeInteger(owner.process) && owner.process > 0 ? owner : undefined;
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
