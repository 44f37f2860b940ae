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

/** @param takesToken whether the command needs a token */
export function addConnectionOptions(command: Command, takesToken = true): Command {
  command
    .optionsGroup('Connection:')
    .addOption(
      new Option('--brand <name>', 'the service under another name')
        .choices(brands)
        .conflicts('url'),
    )
    .option('--url <address>', 'another address, such as a mock server (or CALLGEAR_URL)')
    .option('--timeout <seconds>', 'time for one call, repeats and waits included', parseSeconds)
    .option('-v, --verbose', 'tell of every call, its repeats and its time; never of tokens')
    // To be refused with a reason.
    .addOption(new Option('--token <token>').hideHelp())
    .addOption(new Option('--access-token <token>').hideHelp());
  if (!takesToken) return command;
  return command
    .option(
      '--token-file <file>',
      'read the access token from a file; - for the standard input (or CALLGEAR_ACCESS_TOKEN, or a prompt)',
    )
    .addOption(
      new Option('--token-fd <number>', 'read it from an open descriptor')
        .argParser(parseWhole)
        .conflicts('tokenFile'),
    );
}

export function parseWhole(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('Give a whole number.');
}

export function parsePort(text: string): number {
  const port = parseWhole(text);
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Give a port from 0 to 65535.');
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
