import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './cli/run.ts';
import { surround } from './cli/surround.fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-recordings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function save(text: string): void {
  writeFileSync(join(folder, 'get.account-1.json'), text);
}

const recording = (name: string): string =>
  JSON.stringify({
    recording: 1,
    method: 'get.account',
    params: { access_token: '***' },
    replies: [{ result: { data: [{ name }] } }],
  });

test('--watch takes over recordings that changed, and keeps what it had when they are broken', async () => {
  save(recording('one'));
  const around = surround();
  const ended = run(['--port', '0', '--legs', '5', '--replay', folder, '--watch'], around);
  await expect.poll(() => around.out).toContain('Ready at');
  const url = /Ready at (\S+)/.exec(around.out)?.[1] ?? '';
  const ask = async (): Promise<unknown> => {
    const request = { jsonrpc: '2.0', id: 1, method: 'get.account', params: { access_token: 'x' } };
    return (await fetch(url, { method: 'POST', body: JSON.stringify(request) })).json();
  };
  expect(await ask()).toMatchObject({ result: { data: [{ name: 'one' }] } });
  save('{"recording":1,');
  await expect.poll(() => around.err).toMatch(/cannot be used[^]*goes on with what it had/);
  expect(await ask()).toMatchObject({ result: { data: [{ name: 'one' }] } });
  save(recording('two'));
  await expect.poll(() => around.out).toContain('read again');
  expect(await ask()).toMatchObject({ result: { data: [{ name: 'two' }] } });
  around.stop();
  expect(await ended).toBe(0);
});
