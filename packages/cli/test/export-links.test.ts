import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCommand, type Variables } from './command.ts';
import { runHere } from './run-here.ts';

const period = ['--from', '2026-10', '--till', '2026-10'];
const exportLegs = ['export', 'get.call_legs_report', ...period, '--page-size', '20', '--to'];
let mock: MockServer;
let variables: Variables;
let folder: string;

beforeAll(async () => {
  mock = await startMockServer({ legs: 3000, limits: 'none' });
  variables = { CALLGEAR_URL: mock.url, CALLGEAR_ACCESS_TOKEN: mock.accessToken };
});
afterAll(() => mock.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  for (const name of ['links', 'files']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a link stays a link: what it leads to is replaced, also after an interruption', async () => {
  const [link, file] = [join(folder, 'links/latest.csv'), join(folder, 'files/october.csv')];
  writeFileSync(file, 'precious');
  symlinkSync('../files/october.csv', link);
  expect(await runHere([...exportLegs, link], variables)).toMatchObject({
    exitCode: 8,
    errors: expect.stringContaining('latest.csv is there already'),
  });
  mock.latency.set(20);
  const { child, ended } = startCommand([...exportLegs, link, '--overwrite'], variables);
  while (!existsSync(`${file}.state.json`)) await sleep(5);
  child.kill('SIGKILL');
  await ended;
  mock.latency.set(0);
  expect(readFileSync(file, 'utf8')).toBe('precious');
  expect(readdirSync(join(folder, 'links'))).toEqual(['latest.csv']);
  const done = { exitCode: 0, output: '', errors: '' };
  expect(await runHere([...exportLegs, link], variables)).toEqual(done);
  const direct = join(folder, 'direct.csv');
  expect(await runHere([...exportLegs, direct], variables)).toEqual(done);
  expect(readFileSync(file).equals(readFileSync(direct))).toBe(true);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  const left = ['links', 'files'].flatMap((name) => readdirSync(join(folder, name)));
  expect(left).toEqual(['latest.csv', 'october.csv']);
});

test.each([
  ['nowhere', 'missing.csv', 'it is a link that leads nowhere'],
  ['in a circle', 'link.csv', 'it is a link that leads in a circle'],
  ['to a folder', 'files', 'files, a folder'],
  ['to a device', '/dev/null', 'it is a link to /dev/null, a device or a pipe'],
])('a link that leads %s is refused, and stays', async (_name, goal, problem) => {
  const link = join(folder, 'link.csv');
  symlinkSync(goal, link);
  const outcome = await runHere([...exportLegs, link, '--overwrite'], variables);
  expect(outcome).toMatchObject({ exitCode: 8, errors: expect.stringContaining(problem) });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder)).toHaveLength(3);
});
