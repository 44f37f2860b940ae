import { Command, InvalidArgumentError } from 'commander';

export interface Options {
  /** Legs that the mock holds for the month. */
  readonly legs: number;
  /** The same seed gives the same calls on every machine. */
  readonly seed: number;
  /** File to write; named after the month when left out. */
  readonly csv?: string;
  /** Leave the mock and the docs up. */
  readonly keep: boolean;
  /** Read from the real service without asking. */
  readonly live: boolean;
  /** Customer's user for whom a partner reads from the real service. */
  readonly userId?: number;
}

const mostLegs = 1_000_000;

/** Reads the command line; prints help or a mistake and ends the process by itself. */
export function readOptions(argv: readonly string[]): Options {
  const program = new Command('npm start --')
    .description(
      'From the spec to a CSV of a month of call legs: regenerates the packages, starts the mock\n' +
        'server, pulls the legs through the generated client, and ends by itself.',
    )
    .option('--legs <number>', 'legs that the mock holds for the month', parseCount, 20_000)
    .option('--seed <number>', 'the same seed gives the same calls', parseWhole, 1)
    .option('--csv <file>', 'file to write; call-legs-<month>.csv by default')
    .option('--keep', 'leave the mock server and the docs up until Ctrl+C', false)
    .option('--live', 'read from the real service, with CALLGEAR_ACCESS_TOKEN', false)
    .option('--user-id <number>', 'user of a customer, for the key of a partner', parseWhole)
    .showHelpAfterError('Run npm start -- --help for what is possible.');
  return program.parse(argv).opts<Options>();
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1 || count > mostLegs) {
    throw new InvalidArgumentError(`Give a whole number from 1 to ${mostLegs}.`);
  }
  return count;
}

function parseWhole(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('Give a whole number.');
  return number;
}
