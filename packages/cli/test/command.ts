import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** For every process of the command: after the first one they find their sources compiled. */
export const startVariables = {
  NODE_NO_WARNINGS: '1',
  NODE_COMPILE_CACHE: join(tmpdir(), 'callgear-data-compile-cache'),
} as const;

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface Outcome {
  /** Null when the process was killed. */
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
}

export type Variables = Readonly<Record<string, string>>;

/** The program and its first words, which start the command from its sources. */
export function callCommand(): readonly string[] {
  return [process.execPath, '--conditions=@openrpc-kit/source', main];
}

/** Starts the command as a process of its own, as a user would. Only the variables given here are set. */
export function startCommand(words: readonly string[], variables: Variables = {}): RunningCommand {
  const [program = '', ...first] = callCommand();
  const child = spawn(program, [...first, ...words], {
    env: {
      PATH: process.env['PATH'],
      ...startVariables,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output, errors }));
  });
  return { child, ended };
}

/** Runs the command to its end. */
export function runCommand(words: readonly string[], variables?: Variables): Promise<Outcome> {
  return startCommand(words, variables).ended;
}
