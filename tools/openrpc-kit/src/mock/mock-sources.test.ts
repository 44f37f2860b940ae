import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../command.fixture.ts';
import { callMock, patience, type Served, startMock } from './start-mock.fixture.ts';

const callgear = fileURLToPath(
  new URL('../../../../specs/callgear-data-api/openrpc.json', import.meta.url),
);

let root: string;
let served: Served | undefined;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'mock-sources-')));
  mkdirSync(join(root, 'rows'));
});
afterEach(() => {
  served?.child.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

function save(file: string, value: unknown): void {
  writeFileSync(join(root, file), typeof value === 'string' ? value : JSON.stringify(value));
}

const leg = (id: number): object => ({
  id,
  call_session_id: id,
  call_records: [],
  start_time: '2026-10-05 09:00:00',
  total_duration: 10,
  direction: 'in',
  is_transfered: false,
  is_operator: false,
  is_coach: false,
  is_failed: false,
  is_talked: false,
});
const scenario = (error: string): object => ({
  name: 'x',
  steps: [{ fault: { error, calls: 9 } }],
});

async function readIds({ url, out }: Served): Promise<unknown> {
  const [, token] = /customer \d+ {2}token (\w+)/.exec(out()) ?? [];
  const params = {
    access_token: token,
    date_from: '2026-10-01 00:00:00',
    date_till: '2026-10-31 23:59:59',
    fields: ['id'],
  };
  const reply = (await callMock(url, 'get.call_legs_report', params)) as {
    result?: { data: { id: number }[] };
    error?: { data: { mnemonic: string } };
  };
  return reply.result?.data.map(({ id }) => id) ?? reply.error?.data.mnemonic;
}

test('rows of one’s own, and what --watch makes of changes of them and of the scenario', async () => {
  save('rows/CallLeg.json', [leg(5), leg(6)]);
  save('scenario.json', { name: 'x', steps: [] });
  served = await startMock(
    root,
    callgear,
    '--fixtures',
    'rows',
    '--scenario',
    'scenario.json',
    '--watch',
  );
  expect(await readIds(served)).toEqual([5, 6]);
  save('rows/CallLeg.json', '[{"id":7,');
  await expect.poll(served.err, patience).toMatch(/CallLeg\.json[^]*goes on with what it had/);
  expect(await readIds(served)).toEqual([5, 6]);
  save('rows/CallLeg.json', [leg(7)]);
  await expect.poll(served.out, patience).toContain('Serving the document anew');
  expect(await readIds(served)).toEqual([7]);
  save('scenario.json', '{"name":');
  await expect.poll(served.err, patience).toMatch(/scenario\.json cannot be played/);
  expect(await readIds(served)).toEqual([7]);
  save('scenario.json', scenario('internal_error'));
  await expect.poll(() => readIds(served as Served), patience).toBe('internal_error');
  expect(await served.end()).toBe(0);
});

test('rows beside the made-up ones, faults, cors and a limit of bodies', async () => {
  save('rows/CallLeg.json', [leg(900)]);
  const page = 'http://localhost:5173';
  served = await startMock(
    root,
    callgear,
    '--fixtures',
    'rows',
    '--add-fixtures',
    '--faults',
    'internal_error=100%',
    '--max-body',
    '1',
    '--cors',
    page,
  );
  const { url } = served;
  expect(await readIds(served)).toBe('internal_error');
  const reply = await fetch(url, { method: 'POST', body: '{}', headers: { origin: page } });
  expect(reply.headers.get('access-control-allow-origin')).toBe(page);
  const large = await fetch(url, { method: 'POST', body: ' '.repeat(1024 * 1024 + 1) });
  expect(large.status).toBe(413);
  await fetch(new URL('/__mock/faults', url), { method: 'DELETE' });
  expect(await readIds(served)).toEqual(expect.arrayContaining([900]));
  const rows = await (await fetch(new URL('/__mock/fixtures', url))).json();
  expect(rows).toMatchObject({ CallLeg: 201 });
});

test.each([
  [['--fixtures', 'nowhere'], /nowhere cannot be served/],
  [['--add-fixtures'], /--add-fixtures needs --fixtures/],
  [['--faults', 'drop'], /--faults drop is no mix/],
  [['--faults', 'dorp=5%'], /dorp is not known/],
  [['--cors', '*'], /--cors \* is no list of origins/],
  [['--max-body', '0'], /whole number from 1 to 1024/],
])('%j ends with 1 and says why', (args, message) => {
  const { code, stderr } = runCommand(root, 'mock', callgear, '--port', '0', ...args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
});

test('a document without lists takes no rows', () => {
  save('rows/Pet.json', [{}]);
  save('openrpc.json', { openrpc: '1.3.2', info: { title: 'x', version: '1' }, methods: [] });
  const { code, stderr } = runCommand(root, 'mock', 'openrpc.json', '--fixtures', 'rows');
  expect([code, stderr]).toEqual([1, expect.stringContaining('has no lists of rows')]);
});
