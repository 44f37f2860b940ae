import { describeFailure } from '../describe-failure.ts';
import { exitCodes } from '../exit-codes.ts';
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
 * @param leave is called before that: it leaves the terminal as it was, and takes the lock away
 */
export function listenForSignals(file: string, leave: () => void): Signals {
  const controller = new AbortController();
  let failure: Failure | undefined;
  const end = (name: NodeJS.Signals): void => {
    const isInterrupt = name === 'SIGINT';
    const exitCode = isInterrupt ? exitCodes.interrupted : exitCodes.terminated;
    if (failure) {
      leave();
      process.stderr.write(describeFailure(failure).text);
      process.exit(exitCode);
    }
    failure = new Failure(
      exitCode,
      `${isInterrupt ? 'interrupted' : 'terminated'}; what was read is kept beside ${file}`,
      'Run the same command again to go on.',
    );
    controller.abort(failure);
  };
  const names = ['SIGINT', 'SIGTERM'] as const;
  for (const name of names) process.on(name, end);
  return {
    signal: controller.signal,
    toFailure: (error) => failure ?? error,
    stop: () => {
      for (const name of names) process.off(name, end);
    },
  };
}
