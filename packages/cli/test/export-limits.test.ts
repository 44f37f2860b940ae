import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { serveCrowdedSecond } from './crowded-second.ts';
import { callCommand, startCommand, startVariables, type Outcome } from './command.ts';
import { runHere } from './run-here.ts';

const day = ['--from', '2026-10-05', '--till', '2026-10-05'];
let mock: MockServer;
let folder: string;

beforeAll(async () => {
  mock = await startMockServer({
    legs: 120_000,
    from: '2026-10-05 00:00:00',
    till: '2026-10-05 23:59:59',
    limits: 'none',
  });
  folder = mkdtempSync(join(tmpdir(), 'export-limits-'));
});

afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

function runExport(file: string, more: readonly string[] = day, url = mock.url): Promise<Outcome> {
  return runHere(
    ['export', 'get.call_legs_report', '--fields', 'id,start_time', '--to', file, ...more],
    { CALLGEAR_URL: url, CALLGEAR_ACCESS_TOKEN: mock.accessToken },
  );
}

test('more than 100 000 legs of one day are read completely', async () => {
  const file = join(folder, 'day.csv');
  expect(await runExport(file)).toEqual({ exitCode: 0, output: '', errors: '' });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n').slice(1);
  expect(lines).toHaveLength(120_000);
  expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(120_000);
  const times = lines.map((line) => line.split(',')[1]!);
  expect(times).toEqual(times.toSorted());
}, 60_000);

test('a second with more legs than the offset reaches is an error that says so', async () => {
  const crowded = await serveCrowdedSecond('2026-10-05 12:00:00', 115_000);
  const file = join(folder, 'second.csv');
  const outcome = await runExport(file, day, crowded.url);
  crowded.close();
  expect(outcome.exitCode).toBe(7);
  expect(outcome.errors).toContain(
    'the second 2026-10-05 12:00:00 has more rows than the offset reaches',
  );
  expect(existsSync(file)).toBe(false);
}, 60_000);

test('a file that is there is not replaced unless asked for', async () => {
  const file = join(folder, 'old.csv');
  writeFileSync(file, 'precious');
  const refused = await runExport(file, [...day, '--filter', 'id=1']);
  expect(refused).toMatchObject({ exitCode: 8 });
  expect(refused.errors).toContain('old.csv is there already');
  expect(readFileSync(file, 'utf8')).toBe('precious');
  expect(await runExport(file, [...day, '--filter', 'id=1', '--overwrite'])).toMatchObject({
    exitCode: 0,
  });
  expect(readFileSync(file, 'utf8')).toBe('id,start_time\r\n');
});

test('an unfinished export is not mixed with another query', async () => {
  const file = join(folder, 'mixed.csv');
  const running = startCommand(
    [
      'export',
      'get.call_legs_report',
      '--fields',
      'id,start_time',
      '--page-size',
      '100',
      '--to',
      file,
      ...day,
    ],
    { CALLGEAR_URL: mock.url, CALLGEAR_ACCESS_TOKEN: mock.accessToken },
  );
  while (!existsSync(`${file}.state.json`)) await new Promise((resolve) => setTimeout(resolve, 5));
  const second = await runExport(file);
  expect(second.exitCode).toBe(8);
  expect(second.errors).toContain(`process ${running.child.pid} is exporting to`);
  running.child.kill('SIGTERM');
  const ended = await running.ended;
  expect(ended.exitCode).toBe(143);
  expect(ended.errors).toContain('Run the same command again to go on.');
  const other = await runExport(file, [...day, '--filter', 'direction=in']);
  expect(other.exitCode).toBe(8);
  expect(other.errors).toContain('an unfinished export of another query');
  expect(other.errors).toContain('--filter differ');
  const restarted = await runExport(file, [...day, '--filter', 'id=1', '--restart']);
  expect(restarted).toEqual({ exitCode: 0, output: '', errors: '' });
  expect(readdirSync(folder).filter((name) => name.startsWith('mixed'))).toEqual(['mixed.csv']);
}, 60_000);

test.each([
  ['no/such/folder/legs.csv', 'its folder does not exist'],
  ['a-file.csv/legs.csv', 'its folder is a file'],
  ['a-folder.csv', 'it is a folder'],
])('%s: %s', async (name, problem) => {
  writeFileSync(join(folder, 'a-file.csv'), '');
  mkdirSync(join(folder, 'a-folder.csv'), { recursive: true });
  const outcome = await runExport(join(folder, name));
  expect(outcome.exitCode).toBe(8);
  expect(outcome.errors).toContain(problem);
});

test('a refused export leaves nothing behind', async () => {
  const file = join(folder, 'refused.csv');
  const filter = '{"field":"start_time","operator":"=","value":null}';
  expect(await runExport(file, [...day, '--filter', filter])).toMatchObject({ exitCode: 4 });
  expect(readdirSync(folder).filter((name) => name.startsWith('refused'))).toEqual([]);
});

test.skipIf(process.platform !== 'linux')(
  'a disk with no more room is said, and gone on from',
  async () => {
    const file = join(folder, 'large.csv');
    const words = [
      'export',
      'get.call_legs_report',
      '--fields',
      'id,start_time',
      ...day,
      '--to',
      file,
    ];
    const variables = { CALLGEAR_URL: mock.url, CALLGEAR_ACCESS_TOKEN: mock.accessToken };
    const env = { PATH: process.env['PATH'], ...startVariables, ...variables };
    const limited = 'ulimit -f 1000 && exec "$@"';
    const command = spawn('bash', ['-c', limited, 'bash', ...callCommand(), ...words], { env });
    let errors = '';
    command.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    const [exitCode] = (await once(command, 'close')) as [number];
    expect({ exitCode, errors }).toMatchObject({
      exitCode: 8,
      errors: expect.stringContaining('large.csv.part: the file is larger than may be'),
    });
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('large'))
        .toSorted(),
    ).toEqual(['large.csv.part', 'large.csv.state.json']);
    expect(await runHere(words, variables)).toMatchObject({ exitCode: 0, errors: '' });
    expect(readFileSync(file).equals(readFileSync(join(folder, 'day.csv')))).toBe(true);
  },
  60_000,
);
