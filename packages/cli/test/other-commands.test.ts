import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCommand } from './command.ts';
import { runHere } from './run-here.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the process prints, as soon as the pattern is in it. */
function waitFor({ stdout }: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let text = '';
  return new Promise((resolve, reject) => {
    stdout?.on('data', (part: string) => {
      text += part;
      const found = pattern.exec(text);
      if (found) resolve(found);
    });
    stdout?.once('close', () => reject(new Error(`it ended with: ${text}`)));
  });
}

test('mock: what it prints is all that a call needs', async () => {
  const words = [
    'mock',
    '--port',
    '0',
    '--legs',
    '50',
    '--from',
    '2026-10',
    '--till',
    '2026-10',
    '--timezone',
    'Asia/Dubai',
  ];
  const mock = startCommand(words);
  const [, url = '', token = ''] = await waitFor(
    mock.child,
    /CALLGEAR_URL=(\S+)\s+export CALLGEAR_ACCESS_TOKEN=(\S+)[^]*Ctrl\+C/,
  );
  const call = await runHere(['call', 'get.account', '-o', 'csv'], {
    CALLGEAR_URL: url,
    CALLGEAR_ACCESS_TOKEN: token,
  });
  expect(call).toMatchObject({ exitCode: 0, output: expect.stringContaining('Asia/Dubai') });
  const taken = await runHere(['mock', '--port', new URL(url).port]);
  expect(taken).toMatchObject({
    exitCode: 2,
    errors: expect.stringContaining('choose another --port'),
  });
  mock.child.kill('SIGINT');
  expect(await mock.ended).toMatchObject({ exitCode: 0, errors: '' });
}, 60_000);

test('docs: the methods, or a site', async () => {
  expect((await runHere(['docs'])).output).toContain('get.call_legs_report  Call legs of a period');
  const missing = await runHere(['docs', folder]);
  expect(missing).toMatchObject({
    exitCode: 8,
    errors: expect.stringContaining('neither a method nor a folder with an index.html'),
  });
  const mistyped = await runHere(['docs', 'get.call_leg_report']);
  expect(mistyped.errors).toContain('did you mean get.call_legs_report?');
  const method = await runHere(['docs', 'get.call_legs_report']);
  expect(method).toEqual(await runHere(['call', 'get.call_legs_report', '--help']));
  expect(method.output).toContain('finish_reason');
  writeFileSync(join(folder, 'index.html'), '<h1>Docs</h1>');
  const docs = startCommand(['docs', folder]);
  const [url] = await waitFor(docs.child, /http:\S+/);
  expect(await (await fetch(url)).text()).toBe('<h1>Docs</h1>');
  expect((await fetch(`${url}../../etc/passwd`)).status).toBe(404);
  docs.child.kill('SIGTERM');
  expect(await docs.ended).toMatchObject({ exitCode: 0 });
}, 60_000);

test('help knows the methods of a command, and says what it does not know', async () => {
  for (const words of [['call', 'get.account'], ['export'], []]) {
    const { exitCode, output } = await runHere(['help', ...words]);
    expect(exitCode).toBe(0);
    expect(output).toBe((await runHere([...words, '--help'])).output);
  }
  const unknown = await runHere(['help', 'call', 'get.acount']);
  expect(unknown).toMatchObject({ exitCode: 2, output: '' });
  expect(unknown.errors).toContain('there is no method get.acount; did you mean get.account?');
});

test('examples in the help of a method are of its own fields', async () => {
  const legs = await runHere(['call', 'get.call_legs_report', '--help']);
  expect(legs.output).toContain('"direction=in and duration>=30"');
  const users = await runHere(['call', 'get.customer_users', '--help']);
  expect(users.output).toContain('"name like A%"');
  expect(users.output).toContain('order of the rows: name,-customer_id');
  expect(users.output).toContain('Rows in a reply, 10000 at most');
  const login = await runHere(['call', 'login.user', '--help']);
  expect(login.output).toContain('Set CALLGEAR_LOGIN and CALLGEAR_PASSWORD in the environment');
  expect(login.output).not.toContain('--token-file');
});

test('help begins with examples, and says what the exit codes are', async () => {
  const { exitCode, output } = await runHere(['--help']);
  expect(exitCode).toBe(0);
  const places = ['Usage:', 'Examples:', 'Commands:', 'Exit codes:'].map((text) =>
    output.indexOf(text),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBe(0);
  const method = await runHere(['export', 'get.calls_report', '--help']);
  expect(method.output).toMatch(/Fields of a row:\n +Field +Type +Default +Sort +Filter\n +id /);
});
