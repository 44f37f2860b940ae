import type { Checkpoint } from '@callgear-data-api/client';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameFiles } from './export-files.ts';
import type { ExportQuery } from './export-query.ts';
import type { ExportPlan, ExportSummary, Page, ReadStart } from './export-plan.ts';
import { runExport } from './run-export.ts';

const september = { from: '2026-09-01 00:00:00', till: '2026-09-30 23:59:59' };
const october = { from: '2026-10-01 00:00:00', till: '2026-10-31 23:59:59' };
const query: ExportQuery = {
  method: 'get.call_legs_report',
  format: 'csv',
  spreadsheet: false,
  params: {},
  userId: undefined,
  columns: ['id'],
  target: 'production',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function page(
  window: Checkpoint['window'],
  ids: readonly number[],
  offset: number,
  total: number,
): Page {
  const checkpoint = { ...(window && { window }), offset, total };
  const progress = { rows: 0, pages: 0, fraction: 0.5, window, total };
  return { data: ids.map((id) => ({ id })), progress, checkpoint };
}

/** Runs an export whose reads are given: each list of pages ends as its last item says. */
function run(
  reads: readonly (readonly (Page | Error)[])[],
  change: Partial<ExportPlan> = {},
): { readonly summary: Promise<ExportSummary>; readonly resumed: (Checkpoint | undefined)[] } {
  const resumed: (Checkpoint | undefined)[] = [];
  async function* readPages({ checkpoint }: ReadStart): AsyncGenerator<Page> {
    for (const item of reads[resumed.push(checkpoint) - 1] ?? []) {
      if (item instanceof Error) throw item;
      yield item;
    }
  }
  const summary = runExport({
    query,
    files: nameFiles(join(folder, 'legs.csv')),
    fields: [],
    restart: false,
    readPages,
    onRows: () => {},
    ...change,
  });
  return { summary, resumed };
}

const drift = Object.assign(new Error('rows were moved'), {
  '@openrpc-kit/client-error': true,
  kind: 'read',
  fault: 'drift',
});

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('goes on where an earlier run ended', async () => {
  const first = run([[page(september, [1, 2], 2, 2), page(october, [3], 1, 3), new Error('gone')]]);
  await expect(first.summary).rejects.toThrow('gone');
  expect(existsSync(join(folder, 'legs.csv'))).toBe(false);
  writeFileSync(join(folder, 'legs.csv.part'), `${read('legs.csv.part')}4\r\nhalf of a li`);
  const second = run([[page(october, [4, 5], 3, 3)]]);
  expect(await second.summary).toMatchObject({ rows: 5, resumedAt: 3 });
  expect(second.resumed).toEqual([{ window: october, offset: 1, total: 3 }]);
  expect(read('legs.csv')).toBe('id\r\n1\r\n2\r\n3\r\n4\r\n5\r\n');
  expect(readdirSync(folder)).toEqual(['legs.csv']);
});

test('customers that were passed over stay known to later runs', async () => {
  const customer = { customerId: 1002, userId: 7101 };
  const passedOver = { customerId: 1001, reason: 'Permission denied' };
  async function* begin({ onPassedOver }: ReadStart): AsyncGenerator<Page> {
    onPassedOver(passedOver);
    yield { ...page(october, [1], 1, 2), customer };
    throw new Error('gone');
  }
  await expect(run([], { readPages: begin }).summary).rejects.toThrow('gone');
  let start: ReadStart | undefined;
  async function* goOn(given: ReadStart): AsyncGenerator<Page> {
    start = given;
    given.onPassedOver({ customerId: 1003, reason: 'disabled' });
    yield { ...page(october, [2], 2, 2), customer };
  }
  const { summary } = run([], { readPages: goOn });
  expect(await summary).toMatchObject({
    rows: 2,
    passedOver: [passedOver, { customerId: 1003, reason: 'disabled' }],
  });
  expect(start).toMatchObject({ customer, checkpoint: { offset: 1 } });
  expect(read('legs.csv')).toBe('id\r\n1\r\n2\r\n');
});

test('reads a window anew whose rows moved since the earlier run', async () => {
  const first = run([[page(september, [1, 2], 2, 2), page(october, [3], 1, 3), new Error('gone')]]);
  await expect(first.summary).rejects.toThrow('gone');
  const second = run([[page(october, [9], 2, 4), drift], [page(october, [6, 3, 4, 5], 4, 4)]]);
  expect(await second.summary).toMatchObject({ rows: 6 });
  expect(second.resumed).toEqual([
    { window: october, offset: 1, total: 3 },
    { window: october, offset: 0 },
  ]);
  expect(read('legs.csv')).toBe('id\r\n1\r\n2\r\n6\r\n3\r\n4\r\n5\r\n');
});

test('rows that never stand still are an error, not an endless loop', async () => {
  const first = run([[page(october, [3], 1, 3), new Error('gone')]]);
  await expect(first.summary).rejects.toThrow('gone');
  const second = run([[drift], [page(october, [3], 1, 3), drift]]);
  await expect(second.summary).rejects.toBe(drift);
  expect(second.resumed).toHaveLength(2);
});

test('a run that was ended while the file was made only makes the file', async () => {
  const files = nameFiles(join(folder, 'legs.csv'));
  const blocked = run([[page(october, [1], 1, 1)]], {
    files: { ...files, target: join(folder, 'no/legs.csv') },
  });
  await expect(blocked.summary).rejects.toThrow('its folder does not exist');
  const second = run([]);
  expect(await second.summary).toMatchObject({ rows: 1 });
  expect(second.resumed).toEqual([]);
  expect(read('legs.csv')).toBe('id\r\n1\r\n');
});

test('a state without its rows counts for nothing', async () => {
  const first = run([[page(october, [1, 2], 2, 3), new Error('gone')]]);
  await expect(first.summary).rejects.toThrow('gone');
  writeFileSync(join(folder, 'legs.csv.part'), 'id\r\n1');
  const second = run([[page(october, [1, 2, 3], 3, 3)]]);
  expect(await second.summary).toMatchObject({ rows: 3, resumedAt: 0 });
  expect(second.resumed).toEqual([undefined]);
});

test('fields that no column is there for are named', async () => {
  const strange: Page = { ...page(october, [], 1, 1), data: [{ id: 1, hold_duration: 7 }] };
  expect(await run([[strange]]).summary).toMatchObject({ leftOut: ['hold_duration'] });
});
