import { VirtualClock } from '@callgear-data-api/mock-server';
import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from './command.ts';
import { killOften } from './kill-often.ts';
import { createRandom } from './random.ts';
import { countCalls, makeRough } from './rough-faults.ts';
import { runHere } from './run-here.ts';

const period = ['--from', '2026-08', '--till', '2026-10', '--page-size', '90'];
let mock: MockServer;
let folder: string;

function startMock(): Promise<MockServer> {
  // A second before the minute is over: whoever runs out of points gets new ones at once.
  const clock = new VirtualClock({ at: Date.UTC(2026, 10, 1, 9, 0, 59), frozen: true });
  return startMockServer({ legs: 900, clock, limits: { day: 1e9, minute: 1e9 } });
}

beforeAll(async () => {
  mock = await startMock();
  folder = mkdtempSync(join(tmpdir(), 'every-customer-'));
});

afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

function exportTo(name: string, more: readonly string[], token?: string): Promise<Outcome> {
  return runHere(
    ['export', 'get.call_legs_report', ...period, '--to', join(folder, name), ...more],
    { CALLGEAR_URL: mock.url, CALLGEAR_ACCESS_TOKEN: token ?? mock.partner.accessToken },
  );
}

function readLines(name: string): readonly string[] {
  return readFileSync(join(folder, name), 'utf8').trimEnd().split(/\r?\n/);
}

function listFiles(prefix: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith(prefix));
}

/** Runs while the account of a customer is disabled. */
async function without<T>(ids: readonly number[], step: () => Promise<T>): Promise<T> {
  const accounts = mock.engine.accounts.filter(({ id }) => ids.includes(id));
  for (const account of accounts) account.active = false;
  return step().finally(() => {
    for (const account of accounts) account.active = true;
  });
}

const done = { exitCode: 0, output: '', errors: '' };

test('the rows of all customers, each after the id of its own', async () => {
  expect(await exportTo('calm.csv', ['--every-customer'])).toEqual(done);
  const expected: string[] = [];
  for (const [customerId, userId] of [
    [1001, mock.userId],
    [1002, mock.otherCustomer.userId],
  ]) {
    const name = `${customerId}.csv`;
    expect(await exportTo(name, ['--user-id', String(userId)])).toEqual(done);
    const [, ...lines] = readLines(name);
    expect(lines.length).toBeGreaterThan(100);
    expected.push(...lines.map((line) => `${customerId},${line}`));
  }
  const [header, ...lines] = readLines('calm.csv');
  expect(header).toMatch(/^customer_id,id,/);
  expect(lines).toEqual(expected);
});

test.each(['csv', 'parquet'])(
  '%s: disturbed and killed it ends with the file of an undisturbed run',
  async (format) => {
    const [calm, file] = [join(folder, `calm.${format}`), join(folder, `rough.${format}`)];
    rmSync(calm, { force: true });
    expect(await exportTo(`calm.${format}`, ['--every-customer'])).toEqual(done);
    const rough = await startMock();
    makeRough(rough, 0.05, 1);
    const outcome = await killOften(
      ['export', 'get.call_legs_report', ...period, '--every-customer', '--to', file],
      {
        CALLGEAR_URL: rough.url,
        CALLGEAR_LOGIN: rough.partner.login,
        CALLGEAR_PASSWORD: rough.partner.password,
      },
      {
        random: createRandom(format.length),
        kills: 3,
        calls: 12,
        countCalls: () => countCalls(rough),
        isDone: () => existsSync(file) && !existsSync(`${file}.state.json`),
      },
    ).finally(() => rough.close());
    expect(outcome).toMatchObject({ exitCode: 0, output: '', errors: '' });
    expect(outcome.killed).toBeGreaterThan(0);
    expect(readFileSync(file).equals(readFileSync(calm))).toBe(true);
    expect(listFiles('rough.')).toEqual(expect.not.arrayContaining([`rough.${format}.part`]));
  },
  120_000,
);

test('a customer that cannot be read is told, and nobody takes the file for complete', async () => {
  const words = ['--every-customer', '--fields', 'id'];
  const outcome = await without([1002], () => exportTo('gap.ndjson', words));
  expect(outcome).toMatchObject({ exitCode: 4, output: '' });
  expect(outcome.errors).toContain('gap.ndjson is there, without the customers that');
  expect(outcome.errors).toMatch(/^ {2}customer 1002: .*account_inactive/m);
  const rows = readLines('gap.ndjson').map((line) => JSON.parse(line) as object);
  expect(rows[0]).toEqual({ customer_id: 1001, id: expect.any(Number) });
  expect(new Set(rows.map((row) => 'customer_id' in row && row.customer_id))).toEqual(
    new Set([1001]),
  );
  const none = await without([1001, 1002], () => exportTo('none.csv', words));
  expect(none).toMatchObject({
    exitCode: 4,
    errors: expect.stringContaining('no customer can be read'),
  });
  expect(listFiles('none')).toEqual([]);
});

test('a customer, and a single user beside it, are refused with advice', async () => {
  const customer = await exportTo('own.csv', ['--every-customer'], mock.accessToken);
  expect(customer).toMatchObject({ exitCode: 4 });
  expect(customer.errors).toContain('for this token');
  expect(customer.errors).toContain('Leave it out to export the rows of this account.');
  const both = await exportTo('own.csv', ['--every-customer', '--user-id', '7001']);
  expect(both).toMatchObject({ exitCode: 2, errors: expect.stringContaining('one customer or') });
  expect(listFiles('own')).toEqual([]);
  const neither = await exportTo('own.csv', []);
  expect(neither).toMatchObject({
    exitCode: 4,
    errors: expect.stringContaining('--every-customer'),
  });
});

test('it is offered where a partner can call for customers', async () => {
  const list = async (method: string): Promise<string> =>
    (await runHere(['__complete', '--', 'export', method, '--every'])).output;
  expect(await list('get.call_legs_report')).toBe('--every-customer\n');
  expect(await list('get.customer_users')).toBe('');
});
