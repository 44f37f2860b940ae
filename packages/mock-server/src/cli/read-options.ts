import {
  type CorsOrigins,
  type Delay,
  type FaultMix,
  parseCors,
  parseDelay,
  parseFaultMix,
} from '@openrpc-kit/mock-runtime';
import type { MockServerOptions } from '../node.ts';
import type { MockFlagName, MockFlagValues } from './mock-flags.ts';
import { readRecordingFlags } from './recording-flags.ts';
import { UsageError } from './usage.ts';

/** Options of the mock, and what has to be read for it first. */
export interface CommandOptions extends MockServerOptions {
  readonly fixturesFolder: string | undefined;
  readonly scenarioFile: string | undefined;
  /** Whether changes of these are taken over. */
  readonly watch: boolean;
  readonly replayFolder: string | undefined;
}

/**
 * Makes options of the mock out of what was given on the command line.
 *
 * @throws {UsageError} naming the flag
 */
export function readOptions(values: MockFlagValues): CommandOptions {
  const number = (name: MockFlagName): number | undefined => {
    const given = values[name];
    if (given === undefined) return undefined;
    if (typeof given !== 'string' || !/^\d{1,10}$/.test(given)) {
      throw new UsageError(`--${name} ${given} is not a whole number from 0.`);
    }
    return Number(given);
  };
  const day = number('day-limit');
  const minute = number('minute-limit');
  const limited = day !== undefined || minute !== undefined;
  if (limited && values['no-limits'] === true) {
    throw new UsageError('--no-limits and a limit at once: leave one of them out.');
  }
  if (values['add-fixtures'] === true && values.fixtures === undefined) {
    throw new UsageError('--add-fixtures needs --fixtures <folder>.');
  }
  const watch = values.watch === true;
  if (watch && [values.fixtures, values.scenario, values.replay].every((path) => !path)) {
    throw new UsageError(
      '--watch needs --fixtures <folder>, --scenario <file> or --replay <folder>.',
    );
  }
  const mebibytes = number('max-body');
  const limits = limited ? { day: day ?? 10_000, minute: minute ?? 60 } : undefined;
  return {
    port: number('port') ?? 4010,
    host: values.host,
    seed: number('seed'),
    legs: number('legs'),
    from: values.from,
    till: values.till,
    timezone: values.timezone,
    accessToken: values.token,
    login: values.login,
    password: values.password,
    fixturesFolder: values.fixtures,
    scenarioFile: values.scenario,
    watch,
    ...readRecordingFlags(values),
    strictHeaders: values['strict-headers'],
    discover: values.discover,
    cors: readCors(values.cors),
    maximumBodyBytes: mebibytes === undefined ? undefined : mebibytes * 1024 * 1024,
    fixtureMode: values['add-fixtures'] === true ? 'add' : undefined,
    latency: readLatency(values.latency),
    faults: readFaultMix(values.faults),
    limits: values['no-limits'] === true ? 'none' : limits,
  };
}

/** What the names may be is said by the mock, which knows the mnemonics. */
function readFaultMix(given: string | undefined): FaultMix | undefined {
  const mix = given === undefined ? undefined : parseFaultMix(given);
  if (given === undefined || mix !== undefined) return mix;
  throw new UsageError(`--faults ${given} is no mix: give drop=5%,cut=5%,503=2%.`);
}

function readCors(given: string | undefined): CorsOrigins | undefined {
  const origins = given === undefined ? undefined : parseCors(given);
  if (given === undefined || origins !== undefined) return origins;
  throw new UsageError(`--cors ${given}: give loopback, or origins such as http://localhost:5173.`);
}

function readLatency(given: string | undefined): Delay | undefined {
  if (given === undefined) return undefined;
  const delay = parseDelay(given);
  if (delay !== undefined) return delay;
  throw new UsageError(`--latency ${given} is no time: give 50, 20-80 or 120+-40.`);
}
