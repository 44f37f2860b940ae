import { formatCsvHeader, formatCsvRows } from '@callgear-data-api/cli';
import { createMock } from '@callgear-data-api/mock-server';
import { stringify } from 'csv-stringify/sync';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureCpu } from './cpu-time.ts';
import { formatByHand, type Leg } from './export-by-hand.ts';
import { takeMedian } from './median.ts';
import type { Row } from './row.ts';

const legs = 200_000;
const pageSize = 10_000;
const rounds = 7;

/** Legs as they come from the service, in a CSV file: the command's writer beside others. */
export async function rows(): Promise<readonly Row[]> {
  const pages = await readPages();
  const columns = Object.keys(pages[0]![0]!);
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
  const header = formatCsvHeader(columns);
  const writers = {
    command: (page: readonly Leg[]) => formatCsvRows(columns, page),
    hand: (page: readonly Leg[]) => formatByHand(columns, page),
    library: (page: readonly Leg[]) =>
      stringify([...page], { columns, record_delimiter: 'windows' }),
  };
  const write = (name: keyof typeof writers): void => {
    const file = openSync(join(folder, name), 'w');
    writeSync(file, header);
    for (const page of pages) writeSync(file, writers[name](page));
    closeSync(file);
  };
  try {
    const times = { command: [], hand: [], library: [] } as Record<keyof typeof writers, number[]>;
    for (let round = 0; round < rounds; round++) {
      // In turn, so that a busy machine slows all of them alike.
      for (const name of ['command', 'hand', 'library'] as const) {
        times[name].push(await measureCpu(() => write(name), 1));
      }
    }
    const [ours, hand] = ['command', 'hand'].map((name) => readFileSync(join(folder, name)));
    if (!ours!.equals(hand!)) throw new Error('the hand writer wrote another file');
    const ratio = (name: keyof typeof writers): number =>
      takeMedian(times[name].map((time, round) => time / times.hand[round]!));
    const each = (name: keyof typeof writers): string =>
      `${Math.round(takeMedian(times[name]))} ms`;
    const note = `${Math.round(ours!.length / 1e6)} MB, ${each('command')}`;
    return [
      {
        name: 'over a hand writer',
        value: ratio('command'),
        unit: 'x',
        limit: 1.5,
        peer: `by hand ${each('hand')}`,
        note,
      },
      {
        name: 'csv-stringify over a hand writer',
        value: ratio('library'),
        unit: 'x',
        peer: `csv-stringify ${each('library')}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Pages of all default fields, parsed from the bytes of the mock. */
async function readPages(): Promise<readonly (readonly Leg[])[]> {
  const mock = createMock({ legs, limits: 'none' });
  const pages: Leg[][] = [];
  for (const month of ['2026-08', '2026-09', '2026-10']) {
    for (let offset = 0; ; offset += pageSize) {
      const page = await readPage(mock, month, offset);
      if (page.length > 0) pages.push(page);
      if (page.length < pageSize) break;
    }
  }
  return pages;
}

async function readPage(
  mock: ReturnType<typeof createMock>,
  month: string,
  offset: number,
): Promise<Leg[]> {
  const params = {
    access_token: mock.accessToken,
    date_from: `${month}-01 00:00:00`,
    date_till: `${month}-${month === '2026-09' ? '30' : '31'} 23:59:59`,
    limit: pageSize,
    offset,
  };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'get.call_legs_report', params });
  const reply = await mock.fetch(mock.url, { method: 'POST', body });
  const { result } = (await reply.json()) as { result: { data: Leg[] } };
  return result.data;
}
