import { lstatSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { onFile } from './file-failure.ts';

/**
 * Where the file is that `--to` names. A symbolic link stays one: what it leads to is written, and all
 * that is written on the way stands beside that.
 *
 * @throws Failure for a link that leads nowhere, and for what is there and no ordinary file
 */
export function findTarget(file: string): string {
  const path = resolve(file);
  const found = onFile(file, () => lstatSync(path, { throwIfNoEntry: false }));
  if (found === undefined) return path;
  const isLink = found.isSymbolicLink();
  const target = isLink ? followLink(file, path) : path;
  const what = onFile(file, () => statSync(target));
  if (what.isFile()) return target;
  const kind = what.isDirectory() ? 'a folder' : 'a device or a pipe';
  throw new Failure(
    exitCodes.file,
    isLink ? `${file}: it is a link to ${target}, ${kind}` : `${file}: it is ${kind}`,
    what.isDirectory() ? 'Name a file in it.' : 'Name an ordinary file.',
  );
}

function followLink(file: string, path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ELOOP') throw error;
    throw new Failure(
      exitCodes.file,
      `${file}: it is a link that leads ${code === 'ENOENT' ? 'nowhere' : 'in a circle'}`,
      'Remove the link, or name the file itself.',
      error,
    );
  }
}
