import { exitCodes, type ExitCode } from './exit-codes.ts';

/** Something that the user can do something about: told in one line, with advice, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: ExitCode;
  /** What to do about it; may have several lines. */
  readonly advice: string | undefined;

  constructor(exitCode: ExitCode, message: string, advice?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
    this.advice = advice;
  }
}

/** The command line asks for what cannot be. */
export function usageFailure(message: string, advice?: string): Failure {
  return new Failure(exitCodes.usage, message, advice);
}
