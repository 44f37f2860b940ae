import { describeMock } from './describe-mock.ts';
import { explainFailure, isWrongUse } from './failure.ts';
import { parseFlags } from './parse-flags.ts';
import { runMock } from './run-mock.ts';
import type { Surroundings } from './surroundings.ts';
import { formatUsage } from './usage.ts';

/**
 * `callgear-mock`: serves until it is told to stop by SIGINT or SIGTERM.
 *
 * @returns the exit code: 0 when it was stopped, 1 when it could not start, 2 for a wrong command line
 */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    const values = parseFlags(args);
    if (values === undefined) around.stdout.write(formatUsage());
    else await runMock(values, around, describeMock);
    return 0;
  } catch (error) {
    const advice = isWrongUse(error) ? '\ncallgear-mock --help lists the options.' : '';
    around.stderr.write(`${explainFailure(error)}${advice}\n`);
    return isWrongUse(error) ? 2 : 1;
  }
}
