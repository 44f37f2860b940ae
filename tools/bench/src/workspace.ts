import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspaceRoot: string = fileURLToPath(new URL('../../..', import.meta.url));

/** Condition under which imports of workspace packages lead to their sources. */
export const sourceCondition = '--conditions=@openrpc-kit/source';

/** An empty folder below the workspace, so that what is put there finds the workspace's packages. */
export function makeScratchFolder(name: string): string {
  const folder = join(workspaceRoot, 'node_modules/.cache/openrpc-kit-bench', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

const memory = '/dev/shm';

/**
 * An empty folder in memory where the system has such a place, else as `makeScratchFolder`: for
 * commands that write thousands of files. What making a file costs on a disk depends on how full the
 * part of the disk is that the folder happens to lie in, and differs tenfold from run to run.
 */
export function makeMemoryFolder(name: string): string {
  if (!existsSync(memory)) return makeScratchFolder(name);
  const folder = join(memory, 'openrpc-kit-bench', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
