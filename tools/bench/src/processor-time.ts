import { takeMedian } from './median.ts';
import type { Cost } from './run-command.ts';

const runs = 5;

/** Processor seconds of a command, over several runs. */
export interface ProcessorTime {
  /**
   * What a limit in seconds is held against. Others on the machine can only add to the time of a
   * run: they take its caches and slow its clock. A ratio within one run needs no such care.
   */
  readonly least: number;
  /** The least and the median, for a note: how far they are apart says how busy the machine was. */
  readonly text: string;
}

export function measureProcessorTime(run: () => Cost): ProcessorTime {
  const times = Array.from({ length: runs }, () => run().cpu);
  const least = Math.min(...times);
  return {
    least,
    text: `least of ${runs} runs, median ${takeMedian(times).toFixed(2)}`,
  };
}
