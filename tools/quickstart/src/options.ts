import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { tokenVariable, urlVariable } from './live.ts';

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
      'From the spec to a CSV of a month of call legs: regenerates the packages, starts the mock ' +
        'server, pulls the legs through the generated client, and ends by itself.',
    )
    .option('--legs <number>', 'legs that the mock holds for the month', parseCount, 20_000)
    .option('--seed <number>', 'the same seed gives the same calls', parseWhole, 1)
    .option('--csv <file>', 'file to write; call-legs-<month>.csv by default', parseFile)
    .option('--keep', 'leave the mock server and the docs up until Ctrl+C', false)
    .addOption(
      new Option('--live', `read from the real service, with ${tokenVariable}`)
        .default(false)
        .conflicts(['keep', 'legs', 'seed']),
    )
    .option('--user-id <number>', 'user of a customer, for the key of a partner', parseWhole)
    .showHelpAfterError('Run npm start -- --help for what is possible.');
  program.addHelpText(
    'after',
    `\nEnvironment:\n  ${tokenVariable}  key of the real service; with it, npm start offers to read from there` +
      `\n  ${urlVariable}           address of another brand of the service`,
  );
  const options = program.parse(argv).opts<Options>();
  if (options.live && !process.env[tokenVariable]) {
    program.error(`error: --live needs an access token in ${tokenVariable}`);
  }
  if (options.userId !== undefined && !options.live) {
    program.error('error: --user-id is for the real service: add --live');
  }
  return options;
}

/** A path that cannot be written is better known before the work than after it. */
function parseFile(path: string): string {
  const folder = dirname(resolve(path));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InvalidArgumentError(
      `There is no folder ${folder}: make it first, or name another file.`,
    );
  }
  return path;
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
