import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { literal } from '@openrpc-kit/emit';
import { loadModel, type Diagnostic } from '@openrpc-kit/model';
import { toScope } from '@openrpc-kit/packaging';
import { checkConfig } from './check-config.ts';
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
export function writeConfig(
  spec: string,
  options: { readonly name?: string; readonly out: string },
  cwd: string,
): WrittenConfig {
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
      `Add this to its \`specs\`; each document needs a folder of its own:\n${printEntry(entry)}`.trimEnd(),
    );
  }
  // Never through a file that appeared meanwhile.
  writeFileSync(file, printConfig(entry), { flag: 'wx' });
  return { file: name, warnings: diagnostics };
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
