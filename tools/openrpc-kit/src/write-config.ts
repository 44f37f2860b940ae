import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { literal } from '@openrpc-kit/emit';
import { loadModel, type Diagnostic } from '@openrpc-kit/model';
import { toScope } from '@openrpc-kit/packaging';
import { checkConfig } from './check-config.ts';
import type { SpecConfig } from './config.ts';
import { loadConfig } from './load-config.ts';
import { SpecError } from './spec-error.ts';
import { UsageError } from './usage-error.ts';

const name = 'openrpc-kit.config.ts';

export interface WrittenConfig {
  readonly file: string;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Writes a config that generates packages of a document.
 *
 * @throws {SpecError} when the document is wrong
 * @throws {UsageError} when there is a config, or its paths cannot be
 */
export async function writeConfig(
  spec: string,
  options: { readonly name?: string; readonly out: string },
  cwd: string,
): Promise<WrittenConfig> {
  const file = join(cwd, name);
  const { model, diagnostics } = loadModel(resolve(cwd, spec));
  if (model === undefined) throw new SpecError(diagnostics);
  const entry = {
    spec: toPortablePath(relative(cwd, resolve(cwd, spec))),
    scope: toScope(options.name, model.title),
    packages: toPortablePath(relative(cwd, resolve(cwd, options.out))) || '.',
  };
  checkConfig({ specs: [entry] }, cwd);
  if (existsSync(file)) {
    // Somebody's program: what stands in it is theirs to change.
    throw new UsageError(
      `${name} exists already`,
      `Add this to its \`specs\`; each document needs a folder of its own:\n${printEntry({
        ...entry,
        packages: await findFreeFolder(entry, cwd),
      })}`.trimEnd(),
    );
  }
  // Never through a file that appeared meanwhile.
  writeFileSync(file, printConfig(entry), { flag: 'wx' });
  return { file: name, warnings: diagnostics };
}

/** The folder that was asked for, or one in it where the config has that for another document. */
async function findFreeFolder(
  entry: SpecConfig & { readonly scope: string; readonly packages: string },
  cwd: string,
): Promise<string> {
  const { packages, scope } = entry;
  const own = `${packages}/${scope.slice(1)}`;
  let specs: readonly SpecConfig[];
  try {
    ({ specs } = (await loadConfig(name, cwd)).config);
  } catch {
    // What is wrong with it is told when it is used; nothing says that the folder is free.
    return own;
  }
  const isFree = (folder: string): boolean => {
    try {
      checkConfig({ specs: [...specs, { ...entry, packages: folder }] }, cwd);
      return true;
    } catch {
      return false;
    }
  };
  let folder = isFree(packages) ? packages : own;
  for (let count = 2; !isFree(folder) && count <= specs.length + 2; count++) {
    folder = `${own}-${count}`;
  }
  return folder;
}

function toPortablePath(path: string): string {
  return path.split(sep).join('/');
}

function printEntry(entry: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entry).map(([key, value]) => `      ${key}: ${literal(value)},\n`);
  return `    {\n${lines.join('')}    },\n`;
}

function printConfig(entry: Readonly<Record<string, string>>): string {
  return `import { defineConfig } from 'openrpc-kit';

/** What \`openrpc-kit generate\` makes from which document, and where it goes. */
export default defineConfig({
  specs: [
${printEntry(entry)}  ],
});
`;
}
