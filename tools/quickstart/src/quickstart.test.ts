import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMockServer } from '@callgear-data-api/mock-server/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { legFields } from './leg.ts';
import { findLastMonth } from './month.ts';

const workspace = fileURLToPath(new URL('../../..', import.meta.url));
const main = fileURLToPath(new URL('main.ts', import.meta.url));
const args = ['--conditions=@openrpc-kit/source', main];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickstart-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs it as `npm start` does, away from any terminal. */
function start(options: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args, ...options], {
      cwd: folder,
      env: { ...process.env, CALLGEAR_ACCESS_TOKEN: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.once('close', (code) => resolve({ code, output }));
  });
}

function readCsv(file: string): string[] {
  return readFileSync(join(folder, file), 'utf8').trimEnd().split('\r\n');
}

describe('npm start', () => {
  test('reads a month from the mock, writes the CSV and ends by itself', async () => {
    const { code, output } = await start(['--legs', '1234', '--seed', '5', '--csv', 'legs.csv']);
    expect(output).toContain('1 234 legs');
    expect(code).toBe(0);
    const [header, ...rows] = readCsv('legs.csv');
    expect(header).toBe(legFields.join(','));
    expect(rows).toHaveLength(1234);
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(1234);
    for (const part of ['100 %', 'incoming', 'Missed: ', 'The first of them', 'What to try next']) {
      expect(output).toContain(part);
    }
    expect(output).not.toContain('\u001B');
    expect(readdirSync(folder)).toEqual(['legs.csv']);
  });

  test('the same seed gives the same file, another seed another', async () => {
    await start(['--legs', '300', '--csv', 'a.csv']);
    await start(['--legs', '300', '--csv', 'b.csv']);
    await start(['--legs', '300', '--csv', 'c.csv', '--seed', '2']);
    expect(readCsv('b.csv')).toEqual(readCsv('a.csv'));
    expect(readCsv('c.csv')).not.toEqual(readCsv('a.csv'));
  });

  test.each([
    [['--legs', '0'], /whole number from 1/],
    [['--legs', 'many'], /whole number from 1/],
    [['--frobnicate'], /unknown option '--frobnicate'/],
    [['--live', '--keep'], /'--live' cannot be used with option '--keep'/],
    [['--user-id', '7'], /add --live/],
  ])('%j is answered in words', async (options, message) => {
    const { code, output } = await start(options);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  test('says before the work that the CSV cannot be written', async () => {
    const { code, output } = await start(['--legs', '100', '--csv', 'no/such/folder.csv']);
    expect(output).toMatch(/There is no folder .*no\/such: make it first/);
    expect(output).not.toContain('Packages from the spec');
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('with an access token', () => {
  const token = 'f00dfeedf00dfeedf00dfeedf00dfeed';

  test('reads from the mock unless told otherwise, and never prints the token', async () => {
    const { code, output } = await start(['--legs', '100'], { CALLGEAR_ACCESS_TOKEN: token });
    expect(code).toBe(0);
    expect(output).toContain('add --live');
    expect(output).toContain('Mock server');
    expect(output).not.toContain(token);
  });

  test('--live reads from the service', async () => {
    const { from, till, name } = findLastMonth(new Date());
    const service = await startMockServer({ legs: 500, from, till, accessToken: token });
    const env = { CALLGEAR_ACCESS_TOKEN: token, CALLGEAR_URL: service.url };
    const { code, output } = await start(['--live'], env);
    await service.close();
    expect(output).toContain('500 legs');
    expect(output).not.toContain('Mock server');
    expect(output).not.toContain(token);
    expect(readCsv(`call-legs-${name}.csv`)).toHaveLength(501);
    expect(code).toBe(0);
  });

  test('a refusal of the service is told without the token', async () => {
    const service = await startMockServer({ legs: 10 });
    const env = { CALLGEAR_ACCESS_TOKEN: token, CALLGEAR_URL: service.url };
    const { code, output } = await start(['--live'], env);
    await service.close();
    expect(output).toContain('access_token_invalid');
    expect(output).not.toContain(token);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  test('--live without a token says what is missing', () => {
    const { status, stderr } = spawnSync(process.execPath, [...args, '--live'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CALLGEAR_ACCESS_TOKEN: '' },
    });
    expect(stderr).toContain('--live needs an access token in CALLGEAR_ACCESS_TOKEN\n');
    expect(status).toBe(1);
  });
});

test('--keep leaves the mock and the docs up until it is told to end', async () => {
  const csv = join(folder, 'legs.csv');
  const child = spawn(process.execPath, [...args, '--keep', '--legs', '50', '--csv', csv], {
    cwd: workspace,
    env: { ...process.env, CALLGEAR_ACCESS_TOKEN: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  let output = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl+C ends both')) resolve();
    });
  });
  try {
    await Promise.race([ready, ended]);
    const [docs, mock] = ['docs', 'mock server'].map(
      (name) => new RegExp(`  ${name} +(http://127.0.0.1:\\d+\\S*)`).exec(output)?.[1],
    );
    const page = await fetch(docs!);
    expect(await page.text()).toContain('CallGear Data API');
    const reply = await fetch(mock!, { method: 'POST', body: '{}' });
    expect(await reply.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32_600 } });
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
  expect(output).toContain('Stopped.');
}, 120_000);
