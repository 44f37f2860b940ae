import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callCommand, startVariables } from './command.ts';

let mock: MockServer;
let folder: string;
beforeAll(async () => {
  mock = await startMockServer({ legs: 2000, limits: 'none' });
  folder = mkdtempSync(join(tmpdir(), 'listeners-'));
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command in a line of the shell, in which it is `"$@"`. */
async function runIn(line: string, words: readonly string[]): Promise<readonly [number, string]> {
  const env = {
    PATH: process.env['PATH'],
    ...startVariables,
    CALLGEAR_URL: mock.url,
    CALLGEAR_ACCESS_TOKEN: mock.accessToken,
  };
  const child = spawn('bash', ['--norc', '-c', line, 'bash', ...callCommand(), ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [exitCode] = (await once(child, 'close')) as [number];
  return [exitCode, said];
}

const october = ['--from', '2026-10', '--till', '2026-10'];

test('whoever reads the output may stop early', async () => {
  const words = ['call', 'get.call_legs_report', ...october, '-o', 'csv'];
  expect(await runIn('"$@" | head -c 3; exit ${PIPESTATUS[0]}', words)).toEqual([0, 'id,']);
});

test('an export goes on when nobody listens to what is said of it', async () => {
  const file = join(folder, 'legs.csv');
  const words = ['export', 'get.call_legs_report', ...october, '--page-size', '20', '-v'];
  const line = '"$@" 2>&1 | head -n 1; exit ${PIPESTATUS[0]}';
  const [exitCode, said] = await runIn(line, [...words, '--to', file]);
  expect([exitCode, said]).toEqual([0, expect.stringMatching(/^get\.account #\d+: .*\n$/)]);
  expect(readFileSync(file, 'utf8').split('\n').length).toBeGreaterThan(200);
});

test.skipIf(!existsSync('/dev/full'))(
  'a disk that is full is said; where it cannot be said, the code says it',
  async () => {
    expect(await runIn('"$@" >/dev/full', ['docs'])).toEqual([
      8,
      expect.stringContaining('the output: the disk is full'),
    ]);
    expect(await runIn('"$@" 2>/dev/full', ['call', 'nope'])).toEqual([2, '']);
    expect(await runIn('"$@" 2>&-', ['call', 'nope'])).toEqual([2, '']);
  },
);
