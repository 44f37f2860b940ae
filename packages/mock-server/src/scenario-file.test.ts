import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './cli/run.ts';
import { surround, type WatchedProcess } from './cli/surround.fixture.ts';
import { type MockServer, readScenario, startMockServer } from './node.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenario-'));
});
afterEach(() => rm(folder, { recursive: true }));

const legsReport = 'get.call_legs_report';
const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };

/** Mnemonic, `dropped`, or how many rows came. */
async function readLegs(url: string, token: string, params: JsonObject = {}): Promise<unknown> {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: legsReport,
    params: { access_token: token, ...period, limit: 5, ...params },
  });
  try {
    const reply = (await (await fetch(url, { method: 'POST', body })).json()) as {
      result?: { data: unknown[] };
      error?: { data: { mnemonic: string } };
    };
    return reply.result?.data.length ?? reply.error?.data.mnemonic;
  } catch {
    return 'dropped';
  }
}

/** The example of the README. */
const badMorning = {
  name: 'a bad morning',
  steps: [
    {
      name: 'the third page is lost',
      when: { method: legsReport, call: 3 },
      fault: { spoil: 'drop' },
    },
    {
      name: 'the session is over',
      when: { method: legsReport, call: 2 },
      fault: { session: 'end' },
    },
    {
      name: 'no points for a minute',
      when: { method: legsReport },
      points: { minute: 0 },
    },
  ],
};

async function login({ url, login: name, password }: MockServer): Promise<string> {
  const params = { login: name, password };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'login.user', params });
  const reply = await (await fetch(url, { method: 'POST', body })).json();
  return (reply as { result: { data: { access_token: string } } }).result.data.access_token;
}

test('the third page drops, then the session expires, then points run out', async () => {
  const file = join(folder, 'bad-morning.json');
  await writeFile(file, JSON.stringify(badMorning));
  const mock = await startMockServer({ legs: 100, scenario: await readScenario(file) });
  try {
    let token = await login(mock);
    const seen: unknown[] = [];
    for (let page = 0; page < 5; page += 1) {
      seen.push(await readLegs(mock.url, token, { offset: page * 5 }));
    }
    expect(seen).toEqual([5, 5, 'dropped', 5, 'access_token_expired']);
    token = await login(mock);
    expect(await readLegs(mock.url, token)).toBe('limit_exceeded');
    if (!('advance' in mock.clock)) throw new Error('no virtual clock');
    (mock.clock as { advance(milliseconds: number): void }).advance(60_000);
    expect(await readLegs(mock.url, token)).toBe(5);
  } finally {
    await mock.close();
  }
});

test('a step can take its rows from a folder beside the file', async () => {
  await mkdir(join(folder, 'later'));
  await writeFile(join(folder, 'later/CallLeg.json'), '[]');
  const file = join(folder, 'rows.json');
  const steps = [{ when: { call: 2 }, fixtures: './later' }];
  await writeFile(file, JSON.stringify({ name: 'rows', steps }));
  const mock = await startMockServer({ legs: 100, scenario: await readScenario(file) });
  expect(await readLegs(mock.url, mock.accessToken)).toBe(5);
  expect(await readLegs(mock.url, mock.accessToken)).toBe(0);
  mock.reset();
  expect(await readLegs(mock.url, mock.accessToken)).toBe(5);
  await mock.close();
});

test.each([
  ['{', 'It is not JSON'],
  ['{"name":"x","steps":[{"fault":{"spoil":"drpo"}}]}', 'steps.0.fault.spoil: "drpo" is not one'],
  [
    '{"name":"x","steps":[{"when":{"method":"get.acount"},"reset":true}]}',
    'Did you mean "get.account"?',
  ],
  ['{"name":"x","steps":[{"fixtures":"none"}]}', 'none cannot be served'],
  [`{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'It nests too deeply.'],
])('%.60s ends the command with file and place', async (text, message) => {
  const file = join(folder, 'wrong.json');
  await writeFile(file, text);
  const around = surround();
  expect(await run(['--port', '0', '--legs', '10', '--scenario', file], around)).toBe(2);
  expect(around.err).toContain(message);
  expect(around.err).toContain(text.includes('none') ? join(folder, 'none') : file);
  expect(around.err).not.toContain('    at ');
});

test('a file that is not there is told', async () => {
  const around = surround();
  expect(await run(['--port', '0', '--scenario', join(folder, 'no.json')], around)).toBe(2);
  expect(around.err).toContain('no.json cannot be played:\n  It cannot be read: ENOENT');
});

async function startCommand(...args: readonly string[]): Promise<WatchedProcess> {
  const around = surround();
  const ended = run(['--port', '0', '--legs', '50', '--token', 'my-key', ...args], around);
  await expect.poll(() => around.out).toContain('Ready at');
  return { around, ended, url: /Ready at (\S+)/.exec(around.out)?.[1] ?? '' };
}

test('--watch takes over what is right, and tells what is wrong', async () => {
  const file = join(folder, 'scenario.json');
  const fixtures = join(folder, 'rows');
  await mkdir(fixtures);
  await writeFile(join(fixtures, 'CallLeg.json'), '[]');
  const save = (spoil: string): Promise<void> =>
    writeFile(
      file,
      JSON.stringify({ name: 'x', steps: [{ when: { call: 1 }, fault: { spoil } }] }),
    );
  await save('drop');
  const { around, ended, url } = await startCommand(
    '--watch',
    '--scenario',
    file,
    '--fixtures',
    fixtures,
  );
  expect(await readLegs(url, 'my-key')).toBe('dropped');
  expect(await readLegs(url, 'my-key')).toBe(0);

  await save('drpo');
  await expect.poll(() => around.err).toContain('steps.0.fault.spoil: "drpo"');
  expect(around.err).toContain('goes on with what it had');
  expect(await readLegs(url, 'my-key')).toBe(0);

  await save('drop');
  await expect.poll(() => around.out).toContain(`${file}: read again`);
  expect(await readLegs(url, 'my-key')).toBe('dropped');

  await writeFile(join(fixtures, 'CallLeg.json'), '[{"id":"x"}]');
  await expect.poll(() => around.err).toContain('row 1, id: "x" is not a number.');
  expect(await readLegs(url, 'my-key')).toBe(0);

  await rm(join(fixtures, 'CallLeg.json'));
  await writeFile(join(fixtures, 'CallSession.json'), '[]');
  await expect.poll(() => around.out).toContain(`${fixtures}: read again`);
  expect(await readLegs(url, 'my-key')).toBe(5);
  around.stop();
  expect(await ended).toBe(0);
});
