import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the process holds at a moment, after the garbage is gone. */
export interface MemorySample {
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
}

export async function sampleMemory(): Promise<MemorySample> {
  await collectGarbage();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heapMegabytes: (heapUsed + arrayBuffers) / 2 ** 20, residentMegabytes: rss / 2 ** 20 };
}

/**
 * Bytes that are left in the heap by each of several turns, after one that does not count. One turn
 * may meet code that is compiled or a buffer that goes later; what leaks does so in each.
 */
export async function measureGrowth(run: () => Promise<void>): Promise<readonly number[]> {
  const growths: number[] = [];
  for (let turn = -1; turn < 3; turn += 1) {
    const before = await readHeap();
    await run();
    if (turn >= 0) growths.push((await readHeap()) - before);
  }
  return growths;
}

async function readHeap(): Promise<number> {
  await collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Twice: what the first round finds out frees more, and buffers go a moment later. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
}

/**
 * Whether memory has stopped growing: the middle of the last third is no more than a little above
 * that of the second third. The first third is for warming up.
 */
export function isFlat(samples: readonly MemorySample[]): boolean {
  const third = Math.floor(samples.length / 3);
  const before = samples.slice(third, 2 * third);
  const after = samples.slice(2 * third);
  const grows = (pick: (sample: MemorySample) => number, part: number): boolean =>
    middle(after.map(pick)) > middle(before.map(pick)) * (1 + part) + 2;
  return (
    !grows(({ heapMegabytes }) => heapMegabytes, 0.02) &&
    !grows(({ residentMegabytes }) => residentMegabytes, 0.1)
  );
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
