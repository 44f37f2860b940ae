import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from './command.ts';
import { countCalls } from './rough-faults.ts';
import { runHere } from './run-here.ts';

const words = ['--from', '2026-10', '--till', '2026-10', '--page-size', '50', '--fields', 'id'];
let mock: MockServer;
let folder: string;

beforeAll(async () => {
  mock = await startMockServer({
    legs: 300,
    from: '2026-10-01 00:00:00',
    till: '2026-10-31 23:59:59',
  });
  folder = mkdtempSync(join(tmpdir(), 'resume-'));
});

afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

function runExport(name: string, token: string, more: readonly string[] = words): Promise<Outcome> {
  return runHere(['export', 'get.call_legs_report', '--to', join(folder, name), ...more], {
    CALLGEAR_URL: mock.url,
    CALLGEAR_ACCESS_TOKEN: token,
  });
}

/** Leaves an export that ran out of points after its first pages. */
async function beginExport(name: string): Promise<void> {
  mock.engine.accounts.find(({ id }) => id === 1001)!.limits = {
    day: countCalls(mock) + 4,
    minute: 1000,
  };
  const outcome = await runExport(name, mock.accessToken);
  mock.engine.accounts.find(({ id }) => id === 1001)!.limits = { day: 1e9, minute: 1e9 };
  expect(outcome).toMatchObject({ exitCode: 6 });
}

const state = (name: string): string => join(folder, `${name}.state.json`);

test('an export that another account began is not gone on with; one with a renewed key is', async () => {
  await beginExport('mine.csv');
  const begun = readFileSync(state('mine.csv'), 'utf8');
  expect(JSON.parse(begun)).toMatchObject({ account: 1001, point: { rows: expect.any(Number) } });
  expect(begun).not.toContain(mock.accessToken);
  const other = await runExport('mine.csv', mock.otherCustomer.accessToken);
  expect(other).toMatchObject({ exitCode: 8, output: '' });
  expect(other.errors).toContain('an unfinished export of account 1001 is at');
  expect(other.errors).toContain('this token is for account 1002');
  expect(other.errors).toContain('--restart');
  expect(readFileSync(state('mine.csv'), 'utf8')).toBe(begun);
  const account = mock.engine.accounts.find(({ id }) => id === 1001)!;
  account.keys = [...account.keys, { token: 'renewed-key-of-1001', userId: account.users[0]!.id }];
  expect(await runExport('mine.csv', 'renewed-key-of-1001')).toEqual({
    exitCode: 0,
    output: '',
    errors: '',
  });
  const ids = readFileSync(join(folder, 'mine.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
  expect(ids).toHaveLength(300);
  expect(new Set(ids).size).toBe(300);
}, 60_000);

test.each<[string, (state: Record<string, unknown>) => unknown]>([
  ['has no query', (whole) => ({ ...whole, query: undefined })],
  ['has no point', (whole) => ({ ...whole, point: undefined })],
  ['has a point without rows', (whole) => ({ ...whole, point: { bytes: 3, checkpoint: null } })],
  ['is of another version', (whole) => ({ ...whole, version: 1 })],
  ['is a list', () => []],
  ['is null', () => null],
])('a state that %s is named, with what to do', async (_, damage) => {
  const name = 'damaged.csv';
  await beginExport(name);
  const whole = JSON.parse(readFileSync(state(name), 'utf8')) as Record<string, unknown>;
  writeFileSync(state(name), JSON.stringify(damage(whole)));
  const outcome = await runExport(name, mock.accessToken);
  expect(outcome.exitCode).toBe(8);
  expect(outcome.errors).toContain('damaged.csv.state.json is no state of an export');
  expect(outcome.errors).toContain('--restart');
  for (const file of readdirSync(folder)) if (file.startsWith(name)) rmSync(join(folder, file));
});

test('an order that several windows cannot keep is refused before anything is sent', async () => {
  const sort = ['--from', '2026-01', '--till', '2026-10', '--sort', 'total_duration'];
  const before = countCalls(mock);
  const outcome = await runExport('order.csv', mock.accessToken, sort);
  expect(outcome).toMatchObject({
    exitCode: 2,
    errors: expect.stringContaining('cannot come sorted'),
  });
  expect(countCalls(mock)).toBe(before);
});
