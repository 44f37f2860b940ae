import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a user does: in a process of its own, no terminal. */
export function runCommand(cwd: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@openrpc-kit/source', main, ...args],
    { cwd, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

/** Makes a project whose document is a copy of `spec`, with one output folder an artifact. */
export function makeProject(spec: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'openrpc-kit-')));
  cpSync(spec, join(root, 'spec'), { recursive: true });
  const output = Object.fromEntries(
    ['client', 'validators', 'mock-server', 'docs'].map((each) => [each, `out/${each}`]),
  );
  const config = { specs: [{ spec: 'spec/openrpc.json', scope: '@petstore', output }] };
  writeFileSync(join(root, 'openrpc-kit.config.mjs'), `export default ${JSON.stringify(config)};`);
  mkdirSync(join(root, 'node_modules'));
  return root;
}

/** Paths of all files below a folder, relative to it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
