import { takeMedian } from './median.ts';

/** Processor time of several ways to do the same, measured side by side. */
export interface Comparison<Way extends string> {
  /** Milliseconds of one run. */
  readonly each: (way: Way) => number;
  /** How many times as long as its peer the way takes. */
  readonly ratio: (way: Way, peer: Way) => number;
}

export interface ComparisonSize {
  readonly rounds: number;
  /** Runs of a way at a time: few, so that a neighbour who wakes up slows all ways alike. */
  readonly runs: number;
}

/** Rounds at the beginning that do not count: code is compiled in them, connections are opened. */
const warmUps = 5;

/**
 * Runs every way in turn, many short rounds long, each round from another way on: what comes first
 * or after a big one has it harder. A ratio is the median of those within the rounds, so that
 * neither a slow minute of the machine nor one lucky round moves it.
 */
export async function compareCpu<Way extends string>(
  ways: Readonly<Record<Way, () => unknown>>,
  { rounds, runs }: ComparisonSize,
): Promise<Comparison<Way>> {
  const names = Object.keys(ways) as Way[];
  const times = Object.fromEntries(names.map((name): [string, number[]] => [name, []])) as Record<
    Way,
    number[]
  >;
  for (let round = -warmUps; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const way = names[(round + warmUps + turn) % names.length]!;
      const before = process.cpuUsage();
      for (let run = 0; run < runs; run++) await ways[way]();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times[way].push((user + system) / 1000 / runs);
    }
  }
  return {
    each: (way) => takeMedian(times[way]),
    ratio: (way, peer) => takeMedian(times[way].map((time, round) => time / times[peer][round]!)),
  };
}
