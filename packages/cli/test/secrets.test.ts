import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCommand } from './command.ts';
import { runHere } from './run-here.ts';

const october = ['--from', '2026-10', '--till', '2026-10'];
let mock: MockServer;
let folder: string;

beforeAll(async () => {
  mock = await startMockServer({ legs: 2000, limits: 'none' });
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});

afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

test('--verbose tells of calls, repeats and times, and of no secret', async () => {
  mock.faults.order({ spoil: 'drop' });
  const { exitCode, output, errors } = await runHere(
    ['call', 'get.call_legs_report', ...october, '--limit', '1', '--fields', 'id', '-v'],
    { CALLGEAR_URL: mock.url, CALLGEAR_ACCESS_TOKEN: mock.accessToken },
  );
  expect(exitCode).toBe(0);
  expect(JSON.parse(output)).toHaveProperty('data');
  const [asked, repeated, answered] = errors.trimEnd().split('\n');
  expect(asked).toMatch(/^get\.call_legs_report #1: \{.*"limit":1,"fields":\["id"\]\}$/);
  expect(repeated).toMatch(/#1: attempt 1 after \d+ ms: no complete reply came back.*; once more$/);
  expect(answered).toMatch(/#1: answered after \d+ ms$/);
  const session = { CALLGEAR_LOGIN: mock.login, CALLGEAR_PASSWORD: mock.password };
  const login = await runHere(['call', 'login.user', '-v'], { CALLGEAR_URL: mock.url, ...session });
  const failed = await runHere(['call', 'get.account', '-v'], {
    CALLGEAR_URL: mock.url,
    CALLGEAR_ACCESS_TOKEN: 'a-token-that-is-none',
  });
  expect([login.exitCode, failed.exitCode]).toEqual([0, 3]);
  for (const hidden of [mock.accessToken, mock.login, mock.password, 'a-token-that-is-none']) {
    expect(errors + login.errors + failed.errors).not.toContain(hidden);
  }
});

test('a token and a login in the environment at once are refused; a token by flag comes before both', async () => {
  const both = {
    CALLGEAR_URL: mock.url,
    CALLGEAR_ACCESS_TOKEN: 'of-another-account',
    CALLGEAR_LOGIN: mock.login,
    CALLGEAR_PASSWORD: mock.password,
  };
  const refused = await runHere(['call', 'get.account'], both);
  expect(refused).toMatchObject({ exitCode: 3, output: '' });
  expect(refused.errors).toContain('both CALLGEAR_ACCESS_TOKEN and CALLGEAR_LOGIN are set');
  for (const secret of ['of-another-account', mock.login]) {
    expect(refused.errors).not.toContain(secret);
  }
  const file = join(folder, 'token');
  writeFileSync(file, mock.accessToken);
  expect(await runHere(['call', 'get.account', '--token-file', file], both)).toMatchObject({
    exitCode: 0,
  });
  expect(
    await runHere(['call', 'get.account', '--token-file', file, '--token-fd', '3'], both),
  ).toMatchObject({ exitCode: 2, errors: expect.stringContaining('--token-fd') });
});

test('no token, login or password in output, errors or arguments', async () => {
  const url = { CALLGEAR_URL: mock.url };
  const secret = { CALLGEAR_ACCESS_TOKEN: mock.accessToken };
  const session = { CALLGEAR_LOGIN: mock.login, CALLGEAR_PASSWORD: mock.password };
  const exporting = ['export', 'get.call_legs_report', ...october, '--to', join(folder, 'x.csv')];
  mock.faults.order({ error: 'access_token_invalid' });
  const outcomes = [
    await runHere(['call', 'get.account'], { ...url, ...secret }),
    await runHere(['call', 'get.account'], { ...url, ...secret }),
    await runHere(['call', 'get.account', '--token', mock.accessToken], url),
    await runHere(['call', 'get.account', `--access-token=${mock.accessToken}`], url),
    await runHere(['call', 'get.account', '--params', `{"access_token":"${mock.accessToken}"}`], {
      ...url,
      ...secret,
    }),
    await runHere(['call', 'login.user'], { ...url, ...session }),
    await runHere(['call', 'login.user'], {
      ...url,
      ...session,
      CALLGEAR_LOGIN: `x${mock.password}`,
    }),
    await runHere(['call', 'get.account'], {
      ...secret,
      CALLGEAR_URL: `http://${mock.accessToken}:x@127.0.0.1/`,
    }),
    await runHere(['call', 'get.account', '--timeout', '0.2'], {
      ...secret,
      CALLGEAR_URL: `http://127.0.0.1:9/${mock.accessToken}`,
    }),
    await runHere(['mock', '--port', '99999', '--token', mock.accessToken], {}),
    await runHere(exporting, { ...url, ...session, CALLGEAR_PASSWORD: `${mock.password}x` }),
    await runHere(exporting, { ...url, ...secret }),
  ];
  const said = outcomes.map(({ output, errors }) => output + errors).join('\n');
  for (const hidden of [mock.accessToken, mock.login, mock.password])
    expect(said).not.toContain(hidden);
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([3, 0, 2, 2, 2, 0, 3, 2, 5, 2, 3, 0]);
  const running = startCommand(
    [...exporting.slice(0, -1), join(folder, 'ps.csv'), '--page-size', '1'],
    { ...url, ...session },
  );
  const args = spawnSync('ps', ['-o', 'args=', '-p', String(running.child.pid)], {
    encoding: 'utf8',
  }).stdout;
  running.child.kill('SIGINT');
  expect(args).toContain('get.call_legs_report');
  for (const hidden of [mock.login, mock.password]) expect(args).not.toContain(hidden);
  await running.ended;
  expect(readFileSync(join(folder, 'x.csv'), 'utf8')).not.toContain(mock.accessToken);
}, 60_000);

const secret = "S-3'\nc=r t";

test.each<[words: readonly string[], said: string]>([
  ...['--access_token', '--password', '--api-key', '--login', '--passwort'].map(
    (flag): [string[], string] => [['call', 'get.account', `${flag}=${secret}`], `'${flag}'`],
  ),
  [['call', 'get.account', '--password', secret], "'--password'"],
  [['call', `--password=${secret}`, 'get.account'], "'--password'"],
  [['call', '--password', secret, 'get.account'], "'--password'"],
  [['--password', secret, 'call', 'get.account'], "'--password'"],
  [['call', 'get.account', `-p${secret}`], "'-p'"],
  [['call', 'get.account', `--tokenfile=${secret}`], "'--tokenfile'"],
  [['call', 'get.account', '--token', secret], 'a token on the command line'],
  [['call', 'get.account', '--token-file', secret], 'the file of --token-file'],
  [['call', 'get.account', '--token-fd', secret], 'its argument is invalid'],
  [['call', 'get.account', secret], 'too many arguments'],
  [['export', 'get.call_legs_report', '--to', 'x.csv', `--api-key=${secret}`], "'--api-key'"],
  [['mock', `--pasword=${secret}`], "'--pasword'"],
  [['docs', `--login=${secret}`], "'--login'"],
  [['completion', `--login=${secret}`], "'--login'"],
  [['help', `--login=${secret}`], "'--login'"],
])('no parser says again what stands at an option: %j', async (words, said) => {
  const { exitCode, output, errors } = await runHere(words);
  expect(exitCode).not.toBe(0);
  expect(errors).toContain(said);
  for (const part of [secret, 'S-3', 'c=r']) expect(output + errors).not.toContain(part);
});

test.each<[name: string, params: object]>([
  ['access_token', { access_token: secret }],
  ['login', { login: secret, password: `${secret}2` }],
  ['accessToken', { accessToken: secret }],
  ['password', { filter: { Password: secret } }],
])('%s in the file of --params is refused: nothing is sent or stored', async (name, params) => {
  const file = join(folder, 'params.json');
  writeFileSync(file, JSON.stringify(params));
  // Nothing listens there: what is sent fails with another code.
  const variables = { CALLGEAR_URL: 'http://127.0.0.1:9/', CALLGEAR_ACCESS_TOKEN: 'key' };
  const target = join(folder, 'stored.csv');
  for (const words of [
    ['export', 'get.call_legs_report', ...october, '--to', target],
    ['call', 'get.call_legs_report', ...october, '-v'],
    ['call', 'login.user', '-v'],
  ]) {
    const { exitCode, output, errors } = await runHere(
      [...words, '--params', `@${file}`],
      variables,
    );
    expect(exitCode).toBe(2);
    expect(errors.toLowerCase()).toContain(`--params holds ${name.toLowerCase()}`);
    expect(errors).toContain('--token-file');
    expect(output + errors).not.toContain('S-3');
  }
  expect(existsSync(`${target}.state.json`)).toBe(false);
});
