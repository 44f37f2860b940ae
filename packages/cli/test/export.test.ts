import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { VirtualClock } from '@callgear-data-api/mock-server';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killOften } from './kill-often.ts';
import { listIds } from './list-ids.ts';
import { createRandom } from './random.ts';
import { countCalls, countFaults, faultKinds, makeRough } from './rough-faults.ts';
import { runHere } from './run-here.ts';

const period = { from: '2026-06-01 00:00:00', till: '2026-10-31 23:59:59' };
const legs = 3000;
const words = ['--from', '2026-06', '--till', '2026-10', '--page-size', '120'];

// What grows while a Parquet file is read is NDJSON.
const formats = ['csv', 'parquet'] as const;

let mock: MockServer;
let folder: string;
let ids: readonly number[];
/** The same data behind a bad way, for each format its own: the exports run side by side. */
let rough: readonly MockServer[];

function startMock(): Promise<MockServer> {
  // A second before the minute is over: whoever runs out of points gets new ones at once.
  const clock = new VirtualClock({ at: Date.UTC(2026, 10, 1, 9, 0, 59), frozen: true });
  return startMockServer({ legs, ...period, clock, limits: { day: 1e9, minute: 1e9 } });
}

beforeAll(async () => {
  mock = await startMock();
  rough = await Promise.all(formats.map(startMock));
  for (const each of rough) makeRough(each, 0.05, 1);
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  ids = await listIds(mock, period.from, period.till);
  for (const format of formats) await exportTo(`calm.${format}`);
});

afterAll(async () => {
  await Promise.all([mock, ...rough].map((each) => each.close()));
  rmSync(folder, { recursive: true });
});

async function exportTo(name: string): Promise<string> {
  const file = join(folder, name);
  const variables = { CALLGEAR_URL: mock.url, CALLGEAR_ACCESS_TOKEN: mock.accessToken };
  const all = ['export', 'get.call_legs_report', ...words, '--to', file];
  const outcome = await runHere(all, variables);
  expect(outcome).toEqual({ exitCode: 0, output: '', errors: '' });
  return file;
}

function readNdjson(file: string): Record<string, unknown>[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function readParquet(file: string): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: await asyncBufferFromFile(file) });
}

function expectEveryIdOnce(found: readonly number[]): void {
  expect(found).toHaveLength(legs);
  expect(found.toSorted((a, b) => a - b)).toEqual(ids.toSorted((a, b) => a - b));
}

test('the mock lists what it was told to have', () => {
  expect(ids).toHaveLength(legs);
  expect(new Set(ids).size).toBe(legs);
});

test.concurrent.each(formats)(
  '%s: a disturbed and killed export ends with the file of an undisturbed one',
  async (format) => {
    const server = rough[formats.indexOf(format)]!;
    const file = join(folder, `rough.${format}`);
    const outcome = await killOften(
      ['export', 'get.call_legs_report', ...words, '--to', file],
      {
        CALLGEAR_URL: server.url,
        CALLGEAR_LOGIN: server.login,
        CALLGEAR_PASSWORD: server.password,
      },
      {
        random: createRandom(format.length),
        kills: 2,
        calls: 12,
        countCalls: () => countCalls(server),
        isDone: () => existsSync(file) && !existsSync(`${file}.state.json`),
      },
    );
    expect(outcome).toMatchObject({ exitCode: 0, output: '', errors: '' });
    expect(outcome.killed).toBeGreaterThan(0);
    expect(readFileSync(file).equals(readFileSync(join(folder, `calm.${format}`)))).toBe(true);
    const left = readdirSync(folder).filter((name) => name.startsWith(`rough.${format}.`));
    expect(left).toEqual([]);
  },
  120_000,
);

test('every id of the mock stands in each of them once', async () => {
  const rows = readNdjson(await exportTo('calm.ndjson'));
  expectEveryIdOnce(rows.map(({ id }) => id as number));
  const [header, ...lines] = readFileSync(join(folder, 'rough.csv'), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(header).toMatch(/^id,call_session_id,call_records,start_time,/);
  expectEveryIdOnce(lines.map((line) => Number(line.split(',', 1)[0])));
  const columns = await readParquet(join(folder, 'rough.parquet'));
  expectEveryIdOnce(columns.map(({ id }) => Number(id)));
  expect(columns[0]).toMatchObject({
    id: BigInt(rows[0]!['id'] as number),
    start_time: new Date(`${(rows[0]!['start_time'] as string).replace(' ', 'T')}Z`),
    call_records: rows[0]!['call_records'],
    is_failed: rows[0]!['is_failed'],
  });
});

test('the way was as bad as promised', () => {
  const happened = [...new Set(rough.flatMap((each) => Object.keys(countFaults(each))))];
  expect(faultKinds).toEqual(expect.arrayContaining(happened));
  // Which calls are hit is drawn: that one kind stays away is not impossible.
  expect(happened.length).toBeGreaterThanOrEqual(faultKinds.length - 2);
});
