import { describeFailure } from '../describe-failure.ts';
import { existsSync } from 'node:fs';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

export interface Signals {
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
  /** What was thrown, or, when the process was asked to end, that. */
  toFailure(error: unknown): unknown;
  stop(): void;
}

/**
 * Lets an export end in order on Ctrl+C and SIGTERM. A second one ends it at once.
 *
 * @param state file that is there when something was read
 * @param leave is called before that: it leaves the terminal as it was, and takes the lock away
 */
export function listenForSignals(file: string, state: string, leave: () => void): Signals {
  const controller = new AbortController();
  let asked: ExitCode | undefined;
  const describe = (exitCode: ExitCode): Failure => {
    const word = exitCode === exitCodes.interrupted ? 'interrupted' : 'terminated';
    if (!existsSync(state)) return new Failure(exitCode, `${word} before anything was read`);
    return new Failure(
      exitCode,
      `${word}; what was read is kept beside ${file}`,
      'Run the same command again to go on.',
    );
  };
  const end = (name: NodeJS.Signals): void => {
    const exitCode = name === 'SIGINT' ? exitCodes.interrupted : exitCodes.terminated;
    if (asked !== undefined) {
      leave();
      process.stderr.write(describeFailure(describe(asked)).text);
      process.exit(exitCode);
    }
    asked = exitCode;
    controller.abort();
  };
  const names = ['SIGINT', 'SIGTERM'] as const;
  for (const name of names) process.on(name, end);
  return {
    signal: controller.signal,
    toFailure: (error) => (asked === undefined ? error : describe(asked)),
    stop: () => {
      for (const name of names) process.off(name, end);
    },
  };
}
