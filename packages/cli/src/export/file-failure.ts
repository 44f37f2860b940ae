import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

const reasons: Readonly<Record<string, readonly [problem: string, advice: string]>> = {
  ENOSPC: [
    'the disk is full',
    'Make room, then run the same command again; an export goes on where it was.',
  ],
  EDQUOT: [
    'the quota of the disk is used up',
    'Make room, then run the same command again; an export goes on where it was.',
  ],
  EFBIG: ['the file is larger than may be', 'Export shorter periods to files of their own.'],
  EACCES: ['it may not be written', 'Choose a folder that you may write to, or change its rights.'],
  EPERM: ['it may not be written', 'Choose a folder that you may write to, or change its rights.'],
  EROFS: ['it lies on a disk that cannot be written', 'Choose another folder.'],
  ENOENT: ['its folder does not exist', 'Make the folder first.'],
  ENOTDIR: ['its folder is a file', 'Choose another folder.'],
  EISDIR: ['it is a folder', 'Name a file in it.'],
  ENAMETOOLONG: ['its name is too long', 'Choose a shorter one.'],
  EIO: ['the disk reports a fault', 'Choose another disk.'],
};

/** Turns a fault of the file system into one that says what to do; leaves other errors as they are. */
export function toFileFailure(error: unknown, file: string): unknown {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof Failure || typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return error;
  const [problem, advice] = reasons[code] ?? [`the system says ${code}`, undefined];
  return new Failure(exitCodes.file, `${file}: ${problem}`, advice, error);
}

/** Runs a step on a file, with failures that name it. */
export function onFile<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw toFileFailure(error, file);
  }
}
