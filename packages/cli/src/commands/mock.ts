import { Option, type Command } from 'commander';
import { parseCount, parseWhole } from '../connection/connection-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { parseMoment } from '../expressions/parse-moment.ts';
import { Failure } from '../failure.ts';

interface MockFlags {
  readonly port: number;
  readonly host?: string;
  readonly seed?: number;
  readonly legs?: number;
  readonly from?: string;
  readonly till?: string;
  readonly timezone?: string;
  readonly login?: string;
  readonly password?: string;
  readonly token?: string;
  readonly limits?: false;
}

const examples = `
Examples:
  $ callgear-data mock
  $ callgear-data mock --port 4010 --legs 1000000 --from 2025-09 --till 2026-10
  $ callgear-data mock --token my-test-key --no-limits

Nothing of it is real: it takes a token on the command line because that opens the mock and nothing else.`;

/** `callgear-data mock`: a double of the service on this machine. */
export function addMockCommand(program: Command): void {
  program
    .command('mock')
    .summary('start a mock of the service, with calls made up from a seed')
    .description(
      'Starts a mock of the service on this machine, with calls that are made up from a seed.',
    )
    .option('--port <number>', 'port; 0 takes a free one', parseWhole, 4010)
    .option('--host <address>', 'address to listen at; only this machine by default')
    .option('--seed <number>', 'the same seed gives the same calls', parseWhole)
    .option('--legs <number>', 'call legs; 20 000 by default', parseCount)
    .option('--from <time>', 'first second of the calls', (text) =>
      parseMoment('--from', text, 'start'),
    )
    .option('--till <time>', 'last second of the calls', (text) =>
      parseMoment('--till', text, 'end'),
    )
    .option('--timezone <zone>', 'zone of the account, such as Europe/Berlin')
    .option('--token <token>', 'access token that it takes')
    .option('--login <login>', 'login that it takes')
    .option('--password <password>', 'password of that login')
    .addOption(new Option('--no-limits', 'no limit of points'))
    .addHelpText('after', examples)
    .action(runMock);
}

async function runMock(flags: MockFlags): Promise<void> {
  const { startMockServer } = await import('@callgear-data-api/mock-server/node');
  const { limits, token, ...options } = flags;
  const server = await startMockServer({
    ...options,
    ...(token !== undefined && { accessToken: token }),
    ...(limits === false && { limits: 'none' as const }),
  }).catch((error: unknown) => {
    throw toStartFailure(error, flags);
  });
  const stop = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
  // A token that was given is not repeated: it may be one that is used elsewhere too.
  const shown = token === undefined ? server.accessToken : '… (the one that you gave)';
  process.stdout.write(
    `mock server at ${server.url}\n\n` +
      `  export CALLGEAR_URL=${server.url}\n` +
      `  export CALLGEAR_ACCESS_TOKEN=${shown}\n` +
      `  callgear-data call get.account\n\nCtrl+C ends it.\n`,
  );
  await stop;
  await server.close();
}

function toStartFailure(error: unknown, { port }: MockFlags): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new Failure(
      exitCodes.usage,
      `port ${port} is taken`,
      'Choose another: --port 0 takes a free one.',
    );
  }
  if (code === 'EACCES')
    return new Failure(exitCodes.usage, `port ${port} may not be used`, 'Choose one above 1023.');
  return error instanceof RangeError ? new Failure(exitCodes.usage, message) : error;
}
