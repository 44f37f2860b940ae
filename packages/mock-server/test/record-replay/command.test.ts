import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { surround } from '../../src/cli/surround.fixture.ts';
import { call, stageRecording } from './stage-recording.ts';

const stage = stageRecording();
const { start } = stage;

test.each([
  [['--record', 'x'], '--record <folder> and --upstream <url> need each other.'],
  [['--upstream', 'http://x'], 'need each other'],
  [['--record', 'x', '--upstream', 'http://u', '--replay', 'y'], 'leave one of them out'],
  [['--record', 'x', '--upstream', 'ftp://u'], 'upstream an address with http or https'],
  [['--record', 'x', '--upstream', 'https://me:pw@u'], 'without a login'],
  [['--replay-missing', 'seed'], '--replay-missing needs --replay'],
  [['--replay', 'x', '--replay-missing', 'sed'], 'neither error nor seed'],
  [['--replay', 'nowhere'], 'nowhere cannot be used'],
])('%j ends with 2', async (args, message) => {
  const around = surround();
  expect(await run(['--port', '0', '--legs', '10', ...args], around)).toBe(2);
  expect(around.err).toContain(message);
  expect(around.err).not.toMatch(/me:pw|\n {4}at /);
});

test('the command records and replays', async () => {
  const service = await start({});
  const params = { access_token: service.accessToken };
  const results: unknown[] = [];
  for (const [said, ...flags] of [
    [`, unencrypted, with the keys`, '--record', stage.folder, '--upstream', service.url],
    [`It answers from ${stage.folder}.`, '--replay', stage.folder],
  ] as const) {
    const around = surround();
    const ended = run(['--port', '0', '--legs', '10', ...flags], around);
    await expect.poll(() => around.out).toContain('Ready at');
    expect(around.out).toContain(said);
    const url = /Ready at (\S+)/.exec(around.out)?.[1] ?? '';
    results.push(await call(url, 'get.account', params));
    around.stop();
    expect(await ended).toBe(0);
  }
  expect(results[1]).toEqual(results[0]);
});
