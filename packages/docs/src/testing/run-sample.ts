import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program of a page as its reader would: its own process, the key in the environment. */
export function runSample(code: string, accessToken: string): Promise<Outcome> {
  const args = [
    '--conditions=@openrpc-kit/source',
    '--no-warnings',
    '--input-type=module-typescript',
  ];
  return run(process.execPath, args, code, { CALLGEAR_ACCESS_TOKEN: accessToken });
}

/** Runs a program of a page from a file of its own. */
export async function runFile(
  [program = '', ...args]: readonly string[],
  file: string,
  code: string,
  accessToken: string,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'docs-sample-'));
  try {
    await writeFile(join(folder, file), code);
    const environment = { CALLGEAR_ACCESS_TOKEN: accessToken };
    return await run(program, [...args, join(folder, file)], '', environment);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a shell command of a page. */
export function runShell(command: string): Promise<Outcome> {
  return run('sh', [], command, {});
}

function run(
  program: string,
  args: readonly string[],
  input: string,
  environment: Record<string, string>,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...environment } });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output, errors }));
    child.stdin.end(input);
  });
}
