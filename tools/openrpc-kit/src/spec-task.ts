import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { checkConfig } from './check-config.ts';
import type { GenerateCommandOptions, GenerateTask } from './generate-command.ts';

/**
 * The config that `openrpc-kit generate <spec> --out <folder>` stands for.
 *
 * @throws {UsageError} when the folder cannot be one
 */
export function toSpecTask(
  spec: string,
  options: GenerateCommandOptions & { readonly out: string },
  cwd: string,
): GenerateTask {
  const out = resolve(cwd, options.out);
  const below = relative(cwd, out);
  // Outputs stand below a root: the working folder, or the one that holds the folder asked for.
  const isBelow = !below.startsWith('..') && !isAbsolute(below);
  const root = isBelow ? cwd : dirname(out);
  const { name, lenient, allowRef, wideIntegers, eitherParams } = options;
  const config = {
    spec: resolve(cwd, spec),
    packages: isBelow ? below || '.' : basename(out),
    ...(name !== undefined && { scope: name }),
    ...(lenient && { lenient }),
    ...(wideIntegers && { wideIntegers }),
    ...(eitherParams && { eitherParams }),
    ...(allowRef && { allowRefs: allowRef.map((folder) => resolve(cwd, folder)) }),
  };
  return { root, config: checkConfig({ specs: [config] }, root) };
}
