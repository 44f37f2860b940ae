import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { callCommand, startVariables, type Variables } from './command.ts';

/** Whether there is what gives a process a terminal of its own: `script` of util-linux. */
export const hasTerminal: boolean =
  process.platform === 'linux' && spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

/** A command that runs on a terminal: what it shows, and somebody who types. */
export interface Terminal {
  /** Waits until the pattern has been shown. */
  readonly see: (pattern: RegExp) => Promise<void>;
  readonly type: (text: string) => void;
  /** Exit code, and all that was shown. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly shown: string }>;
}

export const ctrlC = '\x03';
export const ctrlD = '\x04';

export function startOnTerminal(words: readonly string[], variables: Variables): Terminal {
  const line = [...callCommand(), ...words].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', `stty cols 100; exec ${line}`, '/dev/null'], {
    env: {
      PATH: process.env['PATH'],
      TERM: 'xterm',
      SHELL: '/bin/sh',
      ...startVariables,
      ...variables,
    },
    stdio: 'pipe',
  });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text));
  const ended = new Promise<{ exitCode: number | null; shown: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, shown }));
  });
  const see = async (pattern: RegExp): Promise<void> => {
    while (!pattern.test(shown)) {
      if (child.exitCode !== null) throw new Error(`it ended with ${shown}`);
      await sleep(10);
    }
  };
  return { see, ended, type: (text) => child.stdin.write(text) };
}
