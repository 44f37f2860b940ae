import { CommanderError } from 'commander';
import { describeFailure } from './describe-failure.ts';
import { exitCodes } from './exit-codes.ts';
import { createProgram } from './program.ts';

/**
 * Runs the command line to its end.
 *
 * @param words without the name of the program
 * @returns the exit code
 */
export async function run(words: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync([...words], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    // The parser has printed its own errors, and help that was asked for.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const { exitCode, text } = describeFailure(error);
    process.stderr.write(text);
    return exitCode;
  }
}
