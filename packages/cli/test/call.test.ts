import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callCommand, startVariables, type Outcome } from './command.ts';
import { runHere } from './run-here.ts';

const october = ['--from', '2026-10', '--till', '2026-10'];
let mock: MockServer;
let folder: string;

beforeAll(async () => {
  mock = await startMockServer({ legs: 2000, limits: 'none' });
  folder = mkdtempSync(join(tmpdir(), 'call-'));
});

afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

function run(words: readonly string[], token = mock.accessToken): Promise<Outcome> {
  return runHere(words, { CALLGEAR_URL: mock.url, CALLGEAR_ACCESS_TOKEN: token });
}

function runCall(...words: string[]): Promise<Outcome> {
  return run(['call', 'get.call_legs_report', ...october, ...words]);
}

test('JSON is the whole result', async () => {
  const { exitCode, output, errors } = await runCall('--limit', '2', '--fields', 'id,direction');
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  expect(JSON.parse(output)).toEqual({
    data: [
      { id: expect.any(Number), direction: expect.stringMatching(/^(in|out)$/) },
      { id: expect.any(Number), direction: expect.stringMatching(/^(in|out)$/) },
    ],
    metadata: { total_items: expect.any(Number) },
  });
});

test('a table, and CSV, have the fields in the order of the command line', async () => {
  const words = ['--limit', '1', '--fields', 'direction,id', '-o'];
  const table = await runCall(...words, 'table');
  expect(table.output).toMatch(/│ direction │ id +│\n/);
  const csv = await runCall(...words, 'csv');
  expect(csv.output).toMatch(/^direction,id\r\n(in|out),\d+\r\n$/);
});

test('filter, sort and params from a file reach the service', async () => {
  const file = join(folder, 'params.json');
  writeFileSync(file, JSON.stringify({ limit: 7, fields: ['id', 'duration', 'direction'] }));
  const { output } = await runCall(
    '--params',
    `@${file}`,
    '--limit',
    '500',
    '--sort',
    '-duration',
    '--filter',
    'direction=in and (duration>=30 or duration is null)',
  );
  const { data } = JSON.parse(output) as { data: { duration: number | null; direction: string }[] };
  expect(data.length).toBeGreaterThan(7);
  expect(data.every(({ direction }) => direction === 'in')).toBe(true);
  expect(data.every(({ duration }) => duration === null || duration >= 30)).toBe(true);
  const durations = data.flatMap(({ duration }) => duration ?? []);
  expect(durations).toEqual(durations.toSorted((a, b) => b - a));
});

test('mistakes on the command line end with 2 before anything is sent', async () => {
  const mistakes: [string[], string][] = [
    [
      ['call', 'get.call_leg_report'],
      'there is no method get.call_leg_report; did you mean get.call_legs_report?',
    ],
    [['call', 'get.call_legs'], 'did you mean get.call_legs_report?'],
    [['call', 'get.account', '--verbos'], 'callgear-data call get.account --help tells more'],
    [['call', 'get.call_legs_report', '--filter', 'duraton>3'], 'did you mean duration?'],
    [['call', 'get.call_legs_report', '--limt', '3'], 'Did you mean --limit?'],
    [['call', 'get.call_legs_report', '--from', '2026-13'], '2026-13 is no date'],
    [['export', 'get.call_legs_report', '--to', 'x.csv'], '--from and --till are missing'],
    [['call', 'get.call_legs_report', '--from', '2026'], '--till is missing'],
    [['export', 'get.call_legs_report', ...october], "required option '--to <file>'"],
    [
      ['export', 'get.calls_report', '--from', '2026', '--till', '2025', '--to', 'x.csv'],
      '--from 2026-01-01 00:00:00 lies after --till 2025-12-31 23:59:59',
    ],
    [
      ['export', 'get.calls_report', ...october, '--to', 'x.csv', '--params', '{"limit":5}'],
      '--params holds limit, but an export reads every row',
    ],
    [['export', 'get.call_legs_report', ...october, '--to', 'x.xlsx'], '.csv, .ndjson, .parquet'],
    [['expot'], 'Did you mean export?'],
    [
      ['export', 'get.account', '--to', 'x.csv'],
      'has no rows to export: callgear-data call get.account',
    ],
    [['docs', '--port', '70000'], 'Give a port from 0 to 65535.'],
  ];
  for (const [words, text] of mistakes) {
    const outcome = await runHere(words, { CALLGEAR_URL: 'http://127.0.0.1:9' });
    expect([outcome.exitCode, outcome.errors]).toEqual([2, expect.stringContaining(text)]);
  }
}, 60_000);

test('refusals end with 3 or 4 and name the field', async () => {
  const stranger = await run(['call', 'get.account'], 'nobody-knows-this-one');
  expect(stranger.exitCode).toBe(3);
  expect(stranger.errors).toContain('access_token_invalid');
  const refused = await runCall('--filter', '{"field":"start_time","operator":"=","value":null}');
  expect(refused.exitCode).toBe(4);
  expect(refused.errors).toContain('filter_prohibited');
  const many = await runCall('--limit', '100000');
  expect(many.errors).toContain('A call answers with 10000 rows at most.');
  const mistyped = await runCall('--params', '{"limitt":3}');
  expect(mistyped.errors).toContain('Did you mean limit?');
  const foreign = await runCall('--user-id', '5');
  expect(foreign.errors).toContain('callgear-data call get.customer_users');
  const none = await runHere(['call', 'get.account'], { CALLGEAR_URL: mock.url });
  expect(none.exitCode).toBe(3);
  expect(none.errors).toContain('there is no access token');
});

test('an address that is none is told by the name of its variable, and not repeated', async () => {
  const outcome = await runHere(['call', 'get.account'], {
    CALLGEAR_URL: 'me:hunter2@example.com',
    CALLGEAR_ACCESS_TOKEN: mock.accessToken,
  });
  expect(outcome).toMatchObject({
    exitCode: 2,
    errors: expect.stringContaining('--url, or from CALLGEAR_URL'),
  });
  expect(outcome.errors).not.toContain('hunter2');
});

test('no service at the address ends with 5, and with what the system said', async () => {
  // A port that was free a moment ago.
  const gone = await startMockServer({ legs: 1 });
  await gone.close();
  const outcome = await runHere(['call', 'get.account', '--timeout', '1'], {
    CALLGEAR_URL: gone.url,
    CALLGEAR_ACCESS_TOKEN: mock.accessToken,
  });
  expect(outcome.exitCode).toBe(5);
  expect(outcome.errors).toContain('ECONNREFUSED');
  expect(outcome.errors).toContain(`CALLGEAR_URL points to 127.0.0.1:${gone.port}.`);
  // The variable explains nothing when the command line says where calls go.
  const aimed = await runHere(
    ['call', 'get.account', '--timeout', '1', '--url', 'http://127.0.0.1:1/'],
    { CALLGEAR_URL: gone.url, CALLGEAR_ACCESS_TOKEN: mock.accessToken },
  );
  expect(aimed.exitCode).toBe(5);
  expect(aimed.errors).not.toContain('points to');
});

test('a token from a file, from a descriptor, and a session', async () => {
  const file = join(folder, 'token');
  writeFileSync(file, `${mock.accessToken}\n`);
  const url = { CALLGEAR_URL: mock.url };
  expect(await runHere(['call', 'get.account', '--token-file', file], url)).toMatchObject({
    exitCode: 0,
  });
  const words = [...callCommand(), 'call', 'get.account', '--token-fd'];
  const env = { ...process.env, ...startVariables, ...url, SECRET: mock.accessToken };
  const piped = ['-c', '"$@" 3<<<"$SECRET"', 'bash', ...words, '3'];
  const fromPipe = spawn('bash', piped, { env, stdio: 'ignore' });
  expect(await once(fromPipe, 'close')).toEqual([0, null]);
  const closed = spawn('bash', ['-c', '"$@"', 'bash', ...words, '9'], { env, stdio: 'ignore' });
  expect(await once(closed, 'close')).toEqual([8, null]);
  const session = { ...url, CALLGEAR_LOGIN: mock.login, CALLGEAR_PASSWORD: mock.password };
  expect(await runHere(['call', 'get.account'], session)).toMatchObject({ exitCode: 0 });
  const login = await runHere(['call', 'login.user'], session);
  expect(login.output).toContain('"access_token": "[hidden; see --show-token]"');
  const shown = await runHere(['call', 'login.user', '--show-token'], session);
  expect(shown.output).toMatch(/"access_token": "\w{16,}"/);
});
