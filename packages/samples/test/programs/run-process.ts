import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Outcome, Variables } from './outcome.ts';

/** Whether a program is installed: a file of that name on the path that may be run. */
export function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export interface ProcessOptions {
  readonly variables?: Variables;
  /** What comes in by standard input. */
  readonly input?: string;
  readonly folder?: string;
}

/** Runs an installed program to its end. */
export function runProcess(
  program: string,
  args: readonly string[],
  { variables = {}, input = '', folder }: ProcessOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...variables };
    const child = spawn(program, args, { env, ...(folder !== undefined && { cwd: folder }) });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output, errors }));
    child.stdin.end(input);
  });
}

/** Runs a program from a file of its own, which is gone afterwards. */
export async function runFile(
  program: string,
  args: readonly string[],
  file: string,
  code: string,
  variables: Variables,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  try {
    await writeFile(join(folder, file), code);
    return await runProcess(program, [...args, join(folder, file)], { variables });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
