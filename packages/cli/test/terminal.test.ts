import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ctrlC, ctrlD, hasTerminal, startOnTerminal } from './terminal.ts';

let mock: MockServer;
/** The tests run side by side. */
let slow: MockServer;
let folder: string;

beforeAll(async () => {
  mock = await startMockServer({ legs: 1, limits: 'none' });
  slow = await startMockServer({ legs: 2000, limits: 'none' });
  folder = mkdtempSync(join(tmpdir(), 'terminal-'));
});

afterAll(async () => {
  await Promise.all([mock.close(), slow.close()]);
  rmSync(folder, { recursive: true });
});

const october = ['--from', '2026-10', '--till', '2026-10'];

describe.skipIf(!hasTerminal).concurrent('on a terminal', () => {
  test('the token is asked for and not shown, the result is a table', async () => {
    const terminal = startOnTerminal(['call', 'get.account'], { CALLGEAR_URL: mock.url });
    await terminal.see(/Access token: /);
    terminal.type(`${mock.accessToken}\r`);
    const { exitCode, shown } = await terminal.ended;
    expect(exitCode).toBe(0);
    expect(shown).toContain('│ app_id │ name ');
    expect(shown).toContain('1 of 1 rows');
    expect(shown).not.toContain(mock.accessToken);
  });

  test.each([
    ['Ctrl+C', ctrlC, 130, 'interrupted before anything was sent'],
    ['Ctrl+D', ctrlD, 3, 'nothing was typed, and nothing sent'],
  ])('%s ends the question', async (_name, key, code, text) => {
    const terminal = startOnTerminal(['call', 'get.account'], { CALLGEAR_URL: mock.url });
    await terminal.see(/Access token: /);
    terminal.type(key);
    const { exitCode, shown } = await terminal.ended;
    expect(exitCode).toBe(code);
    expect(shown).toContain(text);
    expect(shown).not.toMatch(/\n\s+at |Warning/);
  });

  test('a second Ctrl+C does not wait for a slow service, and leaves the terminal as it was', async () => {
    const own = await startMockServer({ legs: 2000, limits: 'none' });
    const file = join(folder, 'impatient.csv');
    const words = ['export', 'get.call_legs_report', ...october, '--page-size', '20', '--to', file];
    const session = { CALLGEAR_LOGIN: own.login, CALLGEAR_PASSWORD: own.password };
    own.latency.set(100);
    const terminal = startOnTerminal(words, { CALLGEAR_URL: own.url, ...session });
    await terminal.see(/[1-9]\d* rows/);
    // Longer than the test may take: its end of the session is not waited for.
    own.latency.set(60_000);
    terminal.type(ctrlC);
    await terminal.see(/\^C/);
    await sleep(300);
    terminal.type(ctrlC);
    const { exitCode, shown } = await terminal.ended;
    await own.close();
    expect(exitCode).toBe(130);
    expect(shown).toContain('Run the same command again to go on.');
    const [wrapOff, wrapOn] = ['\x1b[?7l', '\x1b[?7h'];
    expect(shown.lastIndexOf(wrapOn)).toBeGreaterThan(shown.lastIndexOf(wrapOff));
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test('an export shows a bar, and goes on after Ctrl+C where it was', async () => {
    const file = join(folder, 'legs.csv');
    const words = ['export', 'get.call_legs_report', ...october, '--page-size', '50', '--to', file];
    const variables = { CALLGEAR_URL: slow.url, CALLGEAR_ACCESS_TOKEN: slow.accessToken };
    slow.latency.set(150);
    const first = startOnTerminal(words, variables);
    await first.see(/[1-9]\d+ rows {2}[\d ]+ rows\/s {2}\d+ s left/);
    first.type(ctrlC);
    const interrupted = await first.ended;
    slow.latency.set(0);
    expect(interrupted.exitCode).toBe(130);
    expect(interrupted.shown).toContain('what was read is kept beside');
    expect(interrupted.shown).toContain('Run the same command again to go on.');
    expect(existsSync(file)).toBe(false);
    const { exitCode, shown } = await startOnTerminal(words, variables).ended;
    expect(exitCode).toBe(0);
    const [, rows, earlier] =
      /(\d[\d ]*) rows, of which (\d+) from an earlier run/.exec(shown) ?? [];
    expect(Number(earlier)).toBeGreaterThan(0);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(Number(rows?.replace(' ', '')));
    expect(new Set(lines.map((line) => line.split(',', 1)[0])).size).toBe(lines.length);
  });
});
