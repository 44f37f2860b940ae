import type { ServerName } from '@callgear-data-api/client';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { facts } from '../generated/facts.ts';
import type { CredentialOptions } from './read-credentials.ts';

/** Flags of every command that calls the service. */
export interface ConnectionFlags extends CredentialOptions {
  readonly url?: string;
  readonly brand?: ServerName;
  readonly userId?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly verbose?: true;
}

/** Names of the brands; `callgear` stands for the first server. */
export const brands: readonly string[] = facts.servers.map(({ name }) => name);

export function addConnectionOptions(command: Command): Command {
  return command
    .optionsGroup('Connection:')
    .addOption(
      new Option('--brand <name>', 'the service under another name')
        .choices(brands)
        .conflicts('url'),
    )
    .option('--url <address>', 'another address, such as a mock server (or CALLGEAR_URL)')
    .option('--token-file <file>', 'read the access token from a file; - for the standard input')
    .addOption(
      new Option('--token-fd <number>', 'read it from an open descriptor')
        .argParser(parseWhole)
        .conflicts('tokenFile'),
    )
    .option('--timeout <seconds>', 'time for one call, repeats and waits included', parseSeconds)
    .option('-v, --verbose', 'tell of every call, its repeats and its time; never of tokens')
    .addOption(new Option('--token <token>').hideHelp())
    .addOption(new Option('--access-token <token>').hideHelp());
}

export function parseWhole(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('Give a whole number.');
}

export function parseCount(text: string): number {
  const number = parseWhole(text);
  if (number > 0) return number;
  throw new InvalidArgumentError('Give a whole number from 1.');
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new InvalidArgumentError('Give seconds, more than 0.');
}
