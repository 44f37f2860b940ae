import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  allowRefOption,
  lenientOption,
  type ReferenceOptions,
  toLoadOptions,
} from '../command-options.ts';
import type { RecordingOptions } from './recording.ts';

export interface MockCommandOptions extends ReferenceOptions, RecordingOptions {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly latency?: string;
  readonly scenario?: string;
  readonly faults?: string;
  readonly fixtures?: string;
  readonly addFixtures?: true;
  readonly cors?: string;
  /** MiB. */
  readonly maxBody?: number;
  readonly watch?: true;
  readonly strictHeaders?: true;
}

const examples = `
Examples:
  $ openrpc-kit mock openrpc.json
  $ openrpc-kit mock openrpc.yaml --port 0 --seed 7 --latency 20-80 --watch`;

/** `openrpc-kit mock`: a mock server of any document, without packages on the disk. */
export function addMockCommand(program: Command): void {
  program
    .command('mock')
    .description(
      'serve a mock of a document: it answers with examples, else with values made from the schemas',
    )
    .argument('<spec>', 'the OpenRPC document, JSON or YAML')
    .option('--port <number>', 'port; 0 takes a free one', parsePort, 4010)
    .option('--host <address>', 'address to listen at; only this machine by default', '127.0.0.1')
    .option('--seed <number>', 'the same seed gives the same values', parseSeed, 1)
    .option('--latency <time>', 'milliseconds that answers wait: 50, 20-80, or 120+-40')
    .option('--faults <mix>', 'what part of the calls goes wrong, by the seed: drop=5%,503=2%')
    .option('--fixtures <folder>', 'rows of your own, for a document with lists: Row.json, Row.csv')
    .option('--add-fixtures', 'beside the made-up rows instead of in their place')
    .option('--scenario <file>', 'what happens while it is called, step by step: a JSON file')
    .option(
      '-w, --watch',
      'serve anew what changes: document, fixtures, scenario, recordings; connections stay open',
    )
    .option('--record <folder>', 'send calls on to --upstream and store them, without secrets')
    .option('--upstream <url>', 'address of the real service, for --record')
    .option('--replay <folder>', 'answer with what was recorded')
    .addOption(
      new Option(
        '--replay-missing <how>',
        'what was not recorded gets an error, or a made-up answer',
      ).choices(['error', 'seed']),
    )
    .option('--strict-headers', 'refuse calls that do not say Content-Type: application/json')
    .option('--cors <origins>', 'let pages call: loopback, or http://localhost:5173,…')
    .option('--max-body <MiB>', 'largest body of a request (default 16)', parseMebibytes)
    .addOption(lenientOption())
    .addOption(allowRefOption())
    .addHelpText('after', examples)
    .action(async (spec: string, options: MockCommandOptions) => {
      // Loaded when it is asked for: no other command needs a server.
      const { serveMock } = await import('./serve-mock.ts');
      await serveMock(spec, options, toLoadOptions(options));
    });
}

function parsePort(value: string): number {
  return parseWhole(value, 65_535);
}

function parseMebibytes(value: string): number {
  return parseWhole(value, 1024, 1);
}

function parseSeed(value: string): number {
  return parseWhole(value, 0xffff_ffff);
}

function parseWhole(value: string, most: number, least = 0): number {
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Infinity;
  if (number >= least && number <= most) return number;
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
}
