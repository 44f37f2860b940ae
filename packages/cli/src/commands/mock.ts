import {
  listMockFlags,
  type MockFlag,
  type MockFlagValues,
} from '@callgear-data-api/mock-server/flags';
import type { MockServer } from '@callgear-data-api/mock-server/node';
import { Option, type Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { parseMoment } from '../expressions/parse-moment.ts';
import { Failure } from '../failure.ts';

const examples = `
Examples:
  $ callgear-data mock
  $ callgear-data mock --port 4010 --legs 1000000 --from 2025-09 --till 2026-10
  $ callgear-data mock --token my-test-key --no-limits

Nothing of it is real: it takes a token on the command line because that opens the mock and nothing else.`;

/** `callgear-data mock`: a double of the service on this machine, with the flags of the mock server. */
export function addMockCommand(program: Command): void {
  const options = listMockFlags().map(({ name, ...flag }) => [name, toOption(name, flag)] as const);
  const command = program
    .command('mock')
    .summary('start a mock of the service, with calls made up from a seed')
    .description(
      'Starts a mock of the service on this machine, with calls that are made up from a seed.',
    )
    .addHelpText('after', examples);
  for (const [, option] of options) command.addOption(option);
  command.action((given: Readonly<Record<string, unknown>>) => {
    const values = options.map(([name, option]) => {
      const value = given[option.attributeName()];
      // `--no-limits` is false for `limits` in the words of the parser.
      return [name, option.negate ? value === false : value];
    });
    return serve(Object.fromEntries(values) as MockFlagValues);
  });
}

function toOption(name: string, { value, text }: MockFlag): Option {
  const option = new Option(value === undefined ? `--${name}` : `--${name} <${value}>`, text);
  const edge = { from: 'start', till: 'end' } as const;
  if (name !== 'from' && name !== 'till') return option;
  return option.argParser((time: string) => parseMoment(`--${name}`, time, edge[name]));
}

async function serve(values: MockFlagValues): Promise<void> {
  // Loaded when it is asked for: the mock is larger than all the rest.
  const { explainFailure, isWrongUse, runMock } =
    await import('@callgear-data-api/mock-server/cli');
  try {
    await runMock(values, process, (mock) => describeStart(mock, values));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isPort = code === 'EADDRINUSE' || code === 'EACCES';
    if (!isWrongUse(error) && !isPort) throw error;
    const [problem = '', ...rest] = explainFailure(error).split('\n');
    const advice = [...rest, 'callgear-data mock --help lists the options.'].join('\n');
    throw new Failure(exitCodes.usage, problem, advice);
  }
}

function describeStart(mock: MockServer, { token, login, password }: MockFlagValues): string {
  return `mock server at ${mock.url}, to be watched at ${new URL('/', mock.url).href}

In another terminal:
  export CALLGEAR_URL=${mock.url}
  export CALLGEAR_ACCESS_TOKEN=${showUnlessGiven(token, mock.accessToken)}
  callgear-data call get.account

The account also opens with login ${showUnlessGiven(login, mock.login)}, password ${showUnlessGiven(password, mock.password)}.
A partner calls with ${mock.partner.accessToken}, and --user-id ${mock.userId} or ${mock.otherCustomer.userId};
with --every-customer it exports both.

Ctrl+C ends it.
`;
}

/** What was given is not repeated: it may be in use elsewhere too. */
function showUnlessGiven(given: string | undefined, own: string): string {
  return given === undefined ? own : '… (the one that you gave)';
}
