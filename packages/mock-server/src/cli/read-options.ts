import { parseArgs } from 'node:util';
import type { Delay } from '@openrpc-kit/mock-runtime';
import type { MockServerOptions } from '../node.ts';

export const usage = `callgear-mock [options]

A double of the CallGear Data API on this machine, with made-up calls.

  --port <number>       port to listen on (default 4010; 0 takes any free one)
  --host <address>      address to listen on (default 127.0.0.1: this machine only)
  --seed <number>       which calls are made up (default 1); the same seed, the same calls
  --legs <number>       how many call legs (default 20000)
  --from <time>         first second of the calls, 'YYYY-MM-DD hh:mm:ss' (default 2026-08-01 00:00:00)
  --till <time>         last second of the calls (default 2026-10-31 23:59:59)
  --timezone <name>     time zone that get.account tells (default Europe/London)
  --token <text>        key of the customer; without it one follows from the seed
  --login <text>        login and password of the customer
  --password <text>
  --day-limit <number>  points a day and a minute (default 10000 and 60)
  --minute-limit <number>
  --fixtures <folder>   rows of your own: CallLeg.json, CallSession.csv and the like
  --add-fixtures        beside the made-up rows instead of in their place
  --latency <time>      milliseconds that answers wait: 50, drawn from 20-80, or around a mean: 120+-40
  --no-limits           points without end
  --help
`;

/** Options of the mock, and what has to be read for it first. */
export interface CommandOptions extends MockServerOptions {
  readonly fixturesFolder: string | undefined;
}

/** Something is wrong with the command line; the message says what, and what to do. */
export class UsageError extends Error {}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** @returns undefined when help was asked for */
export function readOptions(args: readonly string[]): CommandOptions | undefined {
  const values = parse(args);
  if (values.help === true) return undefined;
  const number = (
    name: 'port' | 'seed' | 'legs' | 'day-limit' | 'minute-limit',
  ): number | undefined => {
    const given = values[name];
    if (given === undefined) return undefined;
    if (!/^\d{1,10}$/.test(given)) {
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
    fixtureMode: values['add-fixtures'] === true ? 'add' : undefined,
    latency: readLatency(values.latency),
    limits: values['no-limits'] === true ? 'none' : limits,
  };
}

function readLatency(given: string | undefined): Delay | undefined {
  if (given === undefined) return undefined;
  const [, first, sign, second] = /^(\d{1,6})(?:(-|\+-)(\d{1,6}))?$/.exec(given) ?? [];
  const low = Number(first);
  const high = Number(second);
  if (first === undefined || (sign === '-' && low > high)) {
    throw new UsageError(`--latency ${given} is no time: give 50, 20-80 or 120+-40.`);
  }
  if (sign === undefined) return low;
  return sign === '-'
    ? { kind: 'uniform', low, high }
    : { kind: 'normal', mean: low, deviation: high };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: text,
        host: text,
        seed: text,
        legs: text,
        from: text,
        till: text,
        timezone: text,
        token: text,
        login: text,
        password: text,
        'day-limit': text,
        'minute-limit': text,
        fixtures: text,
        'add-fixtures': flag,
        latency: text,
        'no-limits': flag,
        help: { ...flag, short: 'h' },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
