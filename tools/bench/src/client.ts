import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { api, connect } from '@callgear-data-api/client';
import { createMock } from '@callgear-data-api/mock-server';
import { nodeTransport } from '@openrpc-kit/client-runtime/node';
import { compareCpu } from './compare-cpu.ts';
import type { Row } from './row.ts';
import { makeScratchFolder, sourceCondition } from './workspace.ts';

const rowsPerPage = 1000;
const pagesPerRun = 4;
const rounds = 100;
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
  const options = { accessToken: 'key', limits: false, nextId: () => 1 } as const;
  const callgear = connect({ ...options, url });
  const overNode = connect({ ...options, transport: nodeTransport(api, { url }) });
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'get.call_legs_report',
    params: period,
  });
  const ways = {
    client: () => callgear.get.callLegsReport(period),
    node: () => overNode.get.callLegsReport(period),
    fetch: async () => (await fetch(url, { method: 'POST', body })).json(),
    parse: () => JSON.parse(new TextDecoder().decode(bytes)) as unknown,
  };
  const comparison = await compareCpu(ways, { rounds, runs: pagesPerRun });
  const { ratio } = comparison;
  const each = (way: keyof typeof ways): string => `${comparison.each(way).toFixed(2)} ms`;
  const note = `${Math.round(bytes.length / 1000)} kB a page, ${each('client')}`;
  return [
    {
      name: 'page of 1000 legs over fetch().json()',
      value: ratio('client', 'fetch'),
      unit: 'x',
      limit: 1.1,
      peer: `fetch().json() ${each('fetch')}`,
      note,
    },
    {
      name: 'page of 1000 legs over JSON.parse',
      value: ratio('client', 'parse'),
      unit: 'x',
      peer: `JSON.parse ${each('parse')}`,
      note,
    },
    {
      name: 'the same through nodeTransport',
      value: ratio('node', 'parse'),
      unit: 'x',
      limit: 2.2,
      peer: `JSON.parse ${each('parse')}`,
      note: `${each('node')} a page`,
    },
  ];
}
