import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNodes } from '../../client/test/find-engines.ts';
import { installPackages } from './install-packages.ts';

const execute = promisify(execFile);
const packages = ['client-runtime', 'client', 'validators-runtime', 'validators', 'mock-runtime'];
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'installed-')));

beforeAll(() => {
  installPackages(folder, [...packages, 'mock-server', 'cli']);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.concurrent.each(findNodes())('installed, on Node $major', ({ path: node, major }) => {
  const main = (): string => join(folder, 'node_modules/@callgear-data-api/cli/dist/main.js');
  // A folder for what Node 22 and newer have compiled, so that only the first process compiles.
  const cache = join(folder, 'compiled');
  const env = { HOME: '/nowhere', PATH: '/usr/bin:/bin', NODE_COMPILE_CACHE: cache };
  const october = ['--from', '2026-10', '--till', '2026-10'];

  test('a mock, a call and exports', async () => {
    const mock = spawn(node, [main(), 'mock', '--port', '0', '--legs', '500'], { env });
    let shown = '';
    mock.stdout.on('data', (text: Buffer) => (shown += text.toString()));
    await expect.poll(() => shown, { timeout: 20_000 }).toContain('Ctrl+C');
    const [, url = ''] = /CALLGEAR_URL=(\S+)/.exec(shown) ?? [];
    const [, token = ''] = /CALLGEAR_ACCESS_TOKEN=(\S+)/.exec(shown) ?? [];
    const variables = { ...env, CALLGEAR_URL: url, CALLGEAR_ACCESS_TOKEN: token };
    const run = (...words: string[]): unknown => {
      const options = { env: variables, cwd: folder, encoding: 'utf8' } as const;
      const child = spawn(node, [main(), ...words], options);
      let said = '';
      child.stdout.on('data', (text: Buffer) => (said += text.toString()));
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      return once(child, 'close').then(([exitCode]) => ({ exitCode, said }));
    };
    expect(await run('call', 'get.account', '-o', 'csv')).toEqual({
      exitCode: 0,
      said: 'app_id,name,timezone\r\n1001,Example Bakery Ltd,Europe/London\r\n',
    });
    const exports = ['csv', 'ndjson', 'parquet'].map((format) =>
      run('export', 'get.call_legs_report', ...october, '--to', `${major}.${format}`),
    );
    const quiet = { exitCode: 0, said: '' };
    expect(await Promise.all(exports)).toEqual([quiet, quiet, quiet]);
    mock.kill('SIGINT');
    expect(await once(mock, 'close')).toEqual([0, null]);
    const files = readdirSync(folder).filter((name) => name.startsWith(`${major}.`));
    expect(files.toSorted()).toEqual([`${major}.csv`, `${major}.ndjson`, `${major}.parquet`]);
    const lines = (format: string): number =>
      readFileSync(join(folder, `${major}.${format}`), 'utf8')
        .trimEnd()
        .split('\n').length;
    expect(lines('csv')).toBe(lines('ndjson') + 1);
    expect(lines('ndjson')).toBeGreaterThan(50);
  }, 60_000);

  test('help, a version, and the mock by its own name', async () => {
    const say = async (file: string, word: string): Promise<string> => {
      const path = join(folder, 'node_modules/@callgear-data-api', file);
      return (await execute(node, [path, word], { env })).stdout;
    };
    expect(
      await Promise.all([
        say('cli/dist/main.js', '--version'),
        say('cli/dist/main.js', '--help'),
        say('mock-server/bin/callgear-mock.js', '--help'),
      ]),
    ).toEqual([
      expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      expect.stringContaining('Exit codes:'),
      expect.stringContaining('--legs <number>'),
    ]);
  });
});
