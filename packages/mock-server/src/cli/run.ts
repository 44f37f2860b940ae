import { FixtureError } from '@openrpc-kit/mock-runtime';
import { type MockServer, readFixtures, startMockServer } from '../node.ts';
import type { MockFlagValues } from './mock-flags.ts';
import { parseFlags } from './parse-flags.ts';
import { readOptions } from './read-options.ts';
import { formatUsage, UsageError } from './usage.ts';

/** What of a process the command uses. */
export interface Surroundings {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

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

/**
 * Starts the mock that the flags ask for, prints what `describe` makes of it when it is ready, and
 * serves until SIGINT or SIGTERM. For commands that have the mock as one of theirs.
 *
 * @throws what `isWrongUse` and `explainFailure` tell apart and put into words
 */
export async function runMock(
  values: MockFlagValues,
  around: Surroundings,
  describe: (mock: MockServer) => string,
): Promise<void> {
  const { fixturesFolder, ...options } = readOptions(values);
  const fixtures = fixturesFolder === undefined ? undefined : await readFixtures(fixturesFolder);
  const mock = await startMockServer({
    ...options,
    fixtures,
    onError: (error) => around.stderr.write(`${explainFailure(error)}\n`),
  });
  around.stdout.write(describe(mock));
  await new Promise<void>((resolve) => {
    around.once('SIGINT', resolve);
    around.once('SIGTERM', resolve);
  });
  await mock.close();
}

/** Where the mock is, and who can call it. */
export function describeMock(mock: MockServer): string {
  return `Ready at ${mock.url}
Watch it at ${new URL('/', mock.url).href}

customer   access_token ${mock.accessToken}
           login ${mock.login}, password ${mock.password}
partner    access_token ${mock.partner.accessToken}
           user_id ${mock.userId} or ${mock.otherCustomer.userId}

Ctrl-C stops it.
`;
}

/** Whether another command line would help. */
export function isWrongUse(error: unknown): boolean {
  return (
    error instanceof UsageError || error instanceof RangeError || error instanceof FixtureError
  );
}

/** What went wrong, and what to do, for people. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE')
    return `${error.message}: choose another --port, or 0 for any free one.`;
  if (code === 'EACCES') return `${error.message}: choose a --port above 1023.`;
  return error.message;
}
