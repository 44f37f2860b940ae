import { isClientError } from '@callgear-data-api/client';
import { pages } from '@openrpc-kit/client-runtime';
import * as fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Page } from '../src/export/export-plan.ts';
import { nameFiles } from '../src/export/export-files.ts';
import { runExport } from '../src/export/run-export.ts';
import {
  createMovingList,
  from,
  till,
  toTime,
  type Change,
  type MovingRow,
} from './moving-rows.ts';

// What is killed here is the read: no power is cut, and the disk need not be waited for.
vi.mock('node:fs', async (load) => ({
  ...(await load<typeof import('node:fs')>()),
  fsyncSync: () => {},
}));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moving-rows-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One run of the command: how large its pages are, and after how many of them it is killed. */
interface Run {
  readonly pageSize: number;
  readonly kill: number;
}

interface Case {
  readonly rows: MovingRow[];
  readonly changes: readonly Change[];
  readonly list: {
    readonly limit: number;
    readonly maximumOffset: number;
    readonly hasTotal: boolean;
  };
  readonly runs: readonly Run[];
  readonly sort?: readonly { readonly field: 'rank' }[];
}

class Killed extends Error {}

/** Ids in the file that the runs end with, or the error that one of them ended with. */
async function exportIds(
  given: Case,
): Promise<{ ids?: number[]; error?: unknown; resumed: number }> {
  const { client, method } = createMovingList(given.rows, {
    ...given.list,
    changes: given.changes,
  });
  const files = nameFiles(join(folder, 'rows.ndjson'));
  let resumed = 0;
  const runs = [...given.runs, { pageSize: given.list.limit, kill: Infinity }];
  for (const [index, { pageSize, kill }] of runs.entries()) {
    try {
      const { resumedAt } = await runExport({
        query: {
          method: 'get.rows',
          format: 'ndjson',
          spreadsheet: false,
          params: {},
          userId: undefined,
          columns: ['id'],
          target: 'production',
        },
        files,
        fields: [],
        restart: index === 0,
        onRows: () => {},
        async *readPages({ checkpoint }) {
          let count = 0;
          const params = { from, till, ...(given.sort && { sort: given.sort }) };
          const options = {
            pageSize,
            ahead: 2,
            rereads: 6,
            ...(checkpoint && { from: checkpoint }),
          };
          for await (const page of pages(client, method, params, options)) {
            yield page as unknown as Page;
            if (++count >= kill) throw new Killed();
          }
        },
      });
      if (resumedAt > 0) resumed++;
      const lines = readFileSync(files.target, 'utf8').split('\n').filter(Boolean);
      rmSync(files.target);
      return { ids: lines.map((line) => (JSON.parse(line) as MovingRow).id), resumed };
    } catch (error) {
      if (error instanceof Killed) continue;
      return { error, resumed };
    }
  }
  throw new Error('the last run ends');
}

const runs = fc.array(
  fc.record({ pageSize: fc.integer({ min: 1, max: 9 }), kill: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 3 },
);
const list = fc.record({
  limit: fc.integer({ min: 2, max: 9 }),
  maximumOffset: fc.integer({ min: 8, max: 60 }),
  hasTotal: fc.boolean(),
});
const calls = fc.integer({ min: 1, max: 25 });

const makeRows = (count: number): MovingRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: ((index * 7919) % 1009) + 1,
    time: toTime(index * 60),
    rank: (index * 37) % 101,
  }));

/** `MOVING_ROWS=2000` makes it the long run. */
const numRuns = Number(process.env['MOVING_ROWS'] ?? 150);
const seen = { whole: 0, refused: 0, resumed: 0 };

/** A read ends with every row that was there throughout, each once, or with an error that says why not. */
async function check(given: Case, isComplete: boolean): Promise<void> {
  const staying = new Set(given.rows.map(({ id }) => id));
  const changes = given.changes.map(({ call, change }) => ({
    call,
    change: (rows: MovingRow[]) => {
      change(rows);
      const left = new Set(rows.map(({ id }) => id));
      for (const id of staying) if (!left.has(id)) staying.delete(id);
    },
  }));
  const { ids, error, resumed } = await exportIds({ ...given, changes });
  seen.resumed += resumed;
  if (ids === undefined) {
    seen.refused++;
    if (!isClientError(error) || error.kind !== 'read') throw error;
    return;
  }
  seen.whole++;
  expect(new Set(ids).size).toBe(ids.length);
  if (isComplete) expect([...staying].filter((id) => !ids.includes(id))).toEqual([]);
}

let nextId = 10_000;
/** Rows go, and others come, at any place. */
const comeAndGo = fc
  .record({
    call: calls,
    removed: fc.array(fc.nat(200), { maxLength: 2 }),
    seconds: fc.array(fc.nat(60 * 60), { maxLength: 3 }),
    isBalanced: fc.boolean(),
  })
  .map(({ call, removed, seconds, isBalanced }) => ({
    call,
    change: (rows: MovingRow[]) => {
      for (const place of removed) rows.splice(place % Math.max(1, rows.length), 1);
      for (const second of isBalanced ? seconds.slice(0, removed.length) : seconds) {
        rows.push({ id: nextId++, time: toTime(second), rank: second % 101 });
      }
    },
  }));
/** Rows change places. */
const change = fc
  .record({ call: calls, swaps: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 4 }) })
  .map(({ call, swaps }) => ({
    call,
    change: (rows: MovingRow[]) => {
      for (const [one, other] of swaps) {
        const [a, b] = [one % rows.length, other % rows.length];
        const [first, second] = [rows[a]!, rows[b]!];
        rows[a] = { ...first, rank: second.rank };
        rows[b] = { ...second, rank: first.rank };
      }
    },
  }));

const count = fc.integer({ min: 1, max: 60 });

test('rows that come and go: what stays is in the file once, however often the export is killed', async () => {
  await fc.assert(
    fc.asyncProperty(
      count,
      fc.array(comeAndGo, { maxLength: 4 }),
      list,
      runs,
      (rows, changes, limits, all) =>
        check({ rows: makeRows(rows), changes, list: limits, runs: all }, true),
    ),
    { numRuns },
  );
  expect(seen.resumed).toBeGreaterThan(0);
}, 600_000);

test('rows that change places: every row is in the file once, however often the export is killed', async () => {
  await fc.assert(
    fc.asyncProperty(
      count,
      fc.array(change, { maxLength: 4 }),
      list,
      runs,
      (rows, changes, limits, all) =>
        check(
          {
            rows: makeRows(rows),
            changes,
            list: { ...limits, maximumOffset: 60 },
            runs: all,
            sort: [{ field: 'rank' }],
          },
          true,
        ),
    ),
    { numRuns },
  );
  expect(seen.resumed).toBeGreaterThan(0);
}, 600_000);

test('both at once: no row is in the file twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      count,
      fc.array(fc.oneof(change, comeAndGo), { maxLength: 6 }),
      list,
      runs,
      (rows, changes, limits, all) =>
        check(
          {
            rows: makeRows(rows),
            changes,
            list: { ...limits, maximumOffset: 70 },
            runs: all,
            sort: [{ field: 'rank' }],
          },
          false,
        ),
    ),
    { numRuns },
  );
  expect(seen.resumed).toBeGreaterThan(0);
}, 600_000);
