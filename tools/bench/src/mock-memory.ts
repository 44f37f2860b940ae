import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Query } from './mock-sqlite.ts';
import type { Row } from './row.ts';
import { makeScratchFolder, workspaceRoot } from './workspace.ts';

interface Report {
  /** Seconds until the first call can be answered. */
  readonly ready: number;
  /** The same in processor time. */
  readonly cpu: number;
  /** Bytes in memory after the queries. */
  readonly memory: number;
  /** The most that there ever were. */
  readonly peak: number;
}

/**
 * Start and memory of the mock in a process of its own, as JavaScript: what runs sources has the
 * TypeScript parser in memory too.
 */
export async function measureStart(
  legs: number,
  queries: readonly Query[],
): Promise<readonly Row[]> {
  const outfile = join(makeScratchFolder('mock'), 'mock.mjs');
  await build({
    stdin: { contents: program(legs, queries), resolveDir: join(workspaceRoot, 'tools/bench') },
    bundle: true,
    conditions: ['@openrpc-kit/source'],
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The mock did not start:\n${stderr}`);
  const { ready, cpu, memory, peak } = JSON.parse(stdout) as Report;
  return [
    {
      name: `${legs} legs ready`,
      value: cpu,
      unit: 'CPU s',
      limit: 3,
      note: `${ready.toFixed(1)} s by the clock`,
    },
    {
      name: `memory with ${legs} legs, at most`,
      value: peak / 1e6,
      unit: 'MB',
      limit: 300,
      note: `${Math.round(memory / 1e6)} MB after queries`,
    },
  ];
}

function program(legs: number, queries: readonly Query[]): string {
  const calls = queries.map(({ filter, sort }) => ({
    ...(filter && { filter }),
    ...(sort && { sort }),
  }));
  return `
import { createMock } from '@callgear-data-api/mock-server';
const started = performance.now();
const before = process.cpuUsage();
const mock = createMock({ legs: ${legs}, limits: 'none' });
const ready = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
for (let round = 0; round < 5; round += 1) {
  for (const params of ${JSON.stringify(calls)}) {
    const period = { date_from: '2026-08-01 00:00:00', date_till: '2026-10-31 23:59:59' };
    const request = { jsonrpc: '2.0', id: 1, method: 'get.call_legs_report', params: { access_token: mock.accessToken, ...period, ...params } };
    mock.engine.handle(JSON.stringify(request), { address: '127.0.0.1' }).release?.();
  }
}
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ready, cpu: (user + system) / 1e6, memory: process.memoryUsage().rss, peak }));
`;
}
