import { takeMedian } from './median.ts';

/** Milliseconds of processor time of one run: the median of several. */
export async function measureCpu(run: () => unknown, runs = 9): Promise<number> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < runs; round += 1) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return takeMedian(times);
}
