import type { Memory } from '../doors/door-facts.ts';

export function readMemory(): Memory {
  const { rss, heapUsed } = process.memoryUsage();
  return { resident: rss, heap: heapUsed };
}
