import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newerCompiler } from '../../typescript-7/src/compiler.ts';
import { listSources, packageKinds, readSettings, type PackageFolder } from './package-sources.ts';

/**
 * What the native TypeScript says about the sources of all packages, a line an error. It has no API
 * that could be asked as the one of this workspace is: it runs as users run it.
 */
export function compileWithNewer(packages: readonly PackageFolder[]): readonly string[] {
  const isTheirs = (line: string): boolean => {
    const [, file] = /^(.+)\(\d+,\d+\): /.exec(line) ?? [];
    // The sources of the runtimes have settings of their own.
    return (
      file === undefined ||
      packages.some(({ folder }) => resolve(file).startsWith(join(folder, '/')))
    );
  };
  return packageKinds.flatMap((kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'newer-compiler-'));
    const config = join(folder, 'tsconfig.json');
    const settings = {
      compilerOptions: readSettings(kind, packages),
      files: listSources(kind, packages),
    };
    writeFileSync(config, JSON.stringify(settings));
    const words = [newerCompiler, '--pretty', 'false', '-p', config];
    const { status, stdout, stderr, error } = spawnSync(process.execPath, words, {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    rmSync(folder, { recursive: true });
    if (error) throw error;
    return status === 0 ? [] : (stdout + stderr).trim().split('\n').filter(isTheirs);
  });
}
