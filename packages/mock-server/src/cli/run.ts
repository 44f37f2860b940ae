import { FixtureError } from '@openrpc-kit/mock-runtime';
import { type MockServer, readFixtures, startMockServer } from '../node.ts';
import { readOptions, usage, UsageError } from './read-options.ts';

/** What of a process the command uses. */
export interface Surroundings {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/**
 * Serves until it is told to stop by SIGINT or SIGTERM.
 *
 * @returns the exit code: 0 when it was stopped, 1 when it could not start, 2 for a wrong command line
 */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === undefined) {
      around.stdout.write(usage);
      return 0;
    }
    const { fixturesFolder } = options;
    const fixtures = fixturesFolder === undefined ? undefined : await readFixtures(fixturesFolder);
    const mock = await startMockServer({
      ...options,
      fixtures,
      onError: (error) => around.stderr.write(`${explain(error)}\n`),
    });
    around.stdout.write(describe(mock));
    await new Promise<void>((resolve) => {
      around.once('SIGINT', resolve);
      around.once('SIGTERM', resolve);
    });
    await mock.close();
    return 0;
  } catch (error) {
    const wrongUse =
      error instanceof UsageError || error instanceof RangeError || error instanceof FixtureError;
    const advice = wrongUse ? '\ncallgear-mock --help lists the options.' : '';
    around.stderr.write(`${explain(error)}${advice}\n`);
    return wrongUse ? 2 : 1;
  }
}

function describe(mock: MockServer): string {
  return `Ready at ${mock.url}
Watch it at ${new URL('/', mock.url).href}

customer   access_token ${mock.accessToken}
           login ${mock.login}, password ${mock.password}
partner    access_token ${mock.partner.accessToken}
           user_id ${mock.userId} or ${mock.otherCustomer.userId}

Ctrl-C stops it.
`;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE')
    return `${error.message}: choose another --port, or 0 for any free one.`;
  return error.message;
}
