import { parseArgs } from 'node:util';

export interface SoakOptions {
  readonly legs: number;
  readonly kills: number;
  readonly seed: number;
  /** Rows of a call. */
  readonly pageSize: number;
  readonly format: string;
  /** Part of all calls that each kind of fault hits, from 0 to 1. */
  readonly faults: number;
}

const help = `npm run soak -- [options]

  --legs <number>       legs in 14 months (default 1000000)
  --page-size <number>  legs of a call (default 2000)
  --faults <percent>    part of the calls that each of seven kinds of fault hits (default 5)
  --kills <number>      how often the process is killed (default 25)
  --format <name>       csv, ndjson or parquet (default ndjson)
  --seed <number>       of the data, the faults and the kills (default 1)
`;

/** Reads the flags; ends the process when they are wrong, or help was asked for. */
export function readSoakOptions(words: readonly string[]): SoakOptions {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        legs: text('1000000'),
        kills: text('25'),
        faults: text('5'),
        'page-size': text('2000'),
        format: text('ndjson'),
        seed: text('1'),
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return end(help, 0);
    const number = (name: 'legs' | 'kills' | 'seed' | 'faults' | 'page-size'): number => {
      const value = Number(values[name]);
      return value >= 0 ? value : end(`--${name} is no number\n\n${help}`, 2);
    };
    return {
      legs: number('legs'),
      kills: number('kills'),
      seed: number('seed'),
      pageSize: number('page-size'),
      format: values.format,
      faults: number('faults') / 100,
    };
  } catch (error) {
    return end(`${(error as Error).message}\n\n${help}`, 2);
  }
}

function end(text: string, code: number): never {
  process.stdout.write(text);
  process.exit(code);
}
