import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@callgear-data-api/client';
import { createMock } from '@callgear-data-api/mock-server';
import { measureCpu } from './cpu-time.ts';
import { takeMedian } from './median.ts';
import type { Row } from './row.ts';
import { makeScratchFolder, sourceCondition } from './workspace.ts';

const rowsPerPage = 1000;
const pagesPerRun = 20;
const rounds = 7;
const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };

/** Processor time of reading a page over HTTP from this machine, beside the least that it can take. */
export async function rows(): Promise<readonly Row[]> {
  const file = join(makeScratchFolder('client'), 'page.json');
  writeFileSync(file, await fetchPage());
  const server = fork(join(import.meta.dirname, 'page-server.ts'), [file], {
    execArgv: [sourceCondition],
  });
  try {
    const [port] = (await once(server, 'message')) as [number];
    return await measure(`http://127.0.0.1:${port}/`, readFileSync(file));
  } finally {
    server.disconnect();
    await once(server, 'exit');
  }
}

/** The reply to a call for 1000 legs, as the mock server gives it. */
async function fetchPage(): Promise<string> {
  const mock = createMock({
    legs: 3 * rowsPerPage,
    from: period.date_from,
    till: period.date_till,
  });
  const params = { access_token: mock.accessToken, ...period, limit: rowsPerPage };
  const call = { jsonrpc: '2.0', id: 1, method: 'get.call_legs_report', params };
  const reply = await mock.fetch(mock.url, { method: 'POST', body: JSON.stringify(call) });
  const text = await reply.text();
  const { result } = JSON.parse(text) as { result: { data: unknown[] } };
  if (result.data.length !== rowsPerPage) throw new Error(`a page of ${result.data.length} rows`);
  return text;
}

async function measure(url: string, bytes: Uint8Array): Promise<readonly Row[]> {
  // Every reply carries the id 1.
  const callgear = connect({ accessToken: 'key', url, limits: false, nextId: () => 1 });
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'get.call_legs_report',
    params: period,
  });
  const ways = {
    client: () => callgear.get.callLegsReport(period),
    fetch: async () => (await fetch(url, { method: 'POST', body })).json(),
    parse: () => JSON.parse(new TextDecoder().decode(bytes)) as unknown,
  };
  const times = { client: [], fetch: [], parse: [] } as Record<keyof typeof ways, number[]>;
  for (let round = 0; round < rounds; round++) {
    // In turn, so that a busy machine slows all of them alike.
    for (const way of ['client', 'fetch', 'parse'] as const) {
      times[way].push(await measureCpu(() => repeat(ways[way]), 1));
    }
  }
  const ratioTo = (way: keyof typeof ways): number =>
    takeMedian(times.client.map((time, round) => time / times[way][round]!));
  const each = (way: keyof typeof ways): string =>
    `${(takeMedian(times[way]) / pagesPerRun).toFixed(2)} ms`;
  const note = `${Math.round(bytes.length / 1000)} kB a page, ${each('client')}`;
  return [
    {
      name: 'page of 1000 legs over fetch().json()',
      value: ratioTo('fetch'),
      unit: 'x',
      limit: 1.1,
      peer: `fetch().json() ${each('fetch')}`,
      note,
    },
    {
      name: 'page of 1000 legs over JSON.parse',
      value: ratioTo('parse'),
      unit: 'x',
      peer: `JSON.parse ${each('parse')}`,
      note,
    },
  ];
}

async function repeat(run: () => unknown): Promise<void> {
  for (let page = 0; page < pagesPerRun; page++) await run();
}
