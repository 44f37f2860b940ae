import { resolve } from 'node:path';
import {
  type CorsOrigins,
  type Delay,
  type FaultMix,
  parseCors,
  parseDelay,
  parseFaultMix,
} from '@openrpc-kit/mock-runtime';
import { UsageError } from '../usage-error.ts';
import type { MockCommandOptions } from './mock-command.ts';

/** What the texts of a command line ask of a mock. */
export interface ReadOptions {
  readonly latency: Delay | undefined;
  readonly faults: FaultMix | undefined;
  readonly cors: CorsOrigins | undefined;
  readonly maximumBodyBytes: number | undefined;
  /** Files and folders that the mock is made from beside the document; absolute. */
  readonly sources: readonly string[];
}

/** @throws {UsageError} naming the option that cannot be */
export function readMockOptions(options: MockCommandOptions): ReadOptions {
  const { maxBody, fixtures, scenario, replay } = options;
  if (options.addFixtures === true && fixtures === undefined) {
    throw new UsageError('--add-fixtures needs --fixtures', 'Name the folder of the rows.');
  }
  return {
    latency: read('--latency', 'time', options.latency, parseDelay, 'Give 50, 20-80 or 120+-40.'),
    faults: read('--faults', 'mix', options.faults, parseFaultMix, 'Give drop=5%,503=2%.'),
    cors: read(
      '--cors',
      'list of origins',
      options.cors,
      parseCors,
      'Give loopback, or origins such as http://localhost:5173.',
    ),
    maximumBodyBytes: maxBody === undefined ? undefined : maxBody * 1024 * 1024,
    sources: [fixtures, scenario, replay]
      .filter((path) => path !== undefined)
      .map((path) => resolve(path)),
  };
}

function read<T>(
  flag: string,
  kind: string,
  text: string | undefined,
  parse: (text: string) => T | undefined,
  advice: string,
): T | undefined {
  const value = text === undefined ? undefined : parse(text);
  if (text === undefined || value !== undefined) return value;
  throw new UsageError(`${flag} ${text} is no ${kind}`, advice);
}
