import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('run-astro.ts', import.meta.url));

/**
 * Builds the Astro site of a folder, wherever it is called from: Astro puts work of its own below
 * the current folder and imports it from there, so it runs in a process of its own, in that folder.
 *
 * @throws with what Astro said, when a page cannot be made or a link leads nowhere
 */
export async function buildFolder(
  root: string,
  output: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const caches = join(root, '.astro');
  await mkdir(caches, { recursive: true });
  // A folder for each build, so that those that run at the same time cannot meet.
  const workplace = await mkdtemp(join(caches, 'build-'));
  const [site, cache] = [join(workplace, 'site'), join(workplace, 'cache')];
  try {
    const args = ['--conditions=@openrpc-kit/source', '--no-warnings', script, site, cache];
    await promisify(execFile)(process.execPath, args, {
      cwd: root,
      env: environment,
      maxBuffer: 2 ** 26,
    });
    await rm(output, { recursive: true, force: true });
    await cp(site, resolve(output), { recursive: true });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`cannot build the docs of ${root}\n${stdout}${stderr}`.trim(), {
      cause: error,
    });
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}
