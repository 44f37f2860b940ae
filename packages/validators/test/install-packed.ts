import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const validators = join(import.meta.dirname, '..');
const packages = {
  '@openrpc-kit/validators-runtime': join(validators, '../validators-runtime'),
  '@callgear-data-api/validators': validators,
};

/**
 * Builds the validators and puts them into `node_modules` of a folder as somebody has them who
 * installed them: out of the packed files, and with nothing of this workspace.
 */
export async function installPacked(folder: string): Promise<void> {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await run(process.execPath, [compiler, '-b', join(validators, 'tsconfig.build.json')]);
  await run(process.execPath, [join(validators, 'bundle.ts')]);
  for (const [name, cwd] of Object.entries(packages)) {
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd });
    const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'))!;
    const place = join(folder, 'node_modules', name);
    mkdirSync(place, { recursive: true });
    await run('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', place]);
    rmSync(join(folder, tarball));
  }
}
