/** What the process holds at a moment, after the garbage is gone. */
export interface MemorySample {
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
}

/** Needs `node --expose-gc`. */
export function sampleMemory(): MemorySample {
  if (globalThis.gc === undefined)
    throw new Error('Run it as npm run soak:mock: it needs --expose-gc.');
  globalThis.gc();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heapMegabytes: (heapUsed + arrayBuffers) / 2 ** 20, residentMegabytes: rss / 2 ** 20 };
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
