import { spawnSync } from 'node:child_process';

export interface Cost {
  /** Seconds of processor time, user and system, of the command and what it started and waited for. */
  readonly cpu: number;
  /** Milliseconds from start to end. */
  readonly wall: number;
}

/**
 * Runs a command and measures it. The shell does the counting: Node cannot ask for the processor
 * time of a child.
 *
 * @throws with the command's own output when it fails.
 */
export function runCommand(command: string, args: readonly string[], cwd: string): Cost {
  const started = performance.now();
  const script = 'TIMEFORMAT="cpu %U %S"; time "$0" "$@"';
  const { status, stdout, stderr, error } = spawnSync('bash', ['-c', script, command, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const wall = performance.now() - started;
  if (error !== undefined) throw new Error(`bash is needed to measure commands: ${error.message}`);
  const times = /cpu (\S+) (\S+)\s*$/.exec(stderr);
  if (status !== 0 || times === null) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
  return { cpu: Number(times[1]) + Number(times[2]), wall };
}
