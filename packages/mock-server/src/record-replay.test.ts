import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './cli/run.ts';
import { surround } from './cli/surround.fixture.ts';
import { type MockServer, readRecordings, startMockServer } from './node.ts';

let folder: string;
const open: { close(): unknown }[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recordings-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  await rm(folder, { recursive: true });
});

async function start(options: Parameters<typeof startMockServer>[0]): Promise<MockServer> {
  const mock = await startMockServer({ legs: 200, ...options });
  open.push(mock);
  return mock;
}

/** A service that answers whatever it is told to. */
async function serve(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      asked.push(body);
      answer(request, response, body);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2.0`, asked };
}

async function call(
  url: string,
  method: string,
  params: JsonObject,
  id: JsonValue = 1,
  headers: Record<string, string> = {},
): Promise<JsonObject> {
  const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
  return (await (await fetch(url, { method: 'POST', body, headers })).json()) as JsonObject;
}

const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };
const legsReport = 'get.call_legs_report';

/** What a program does with the service; returns all it was answered. */
async function useService(
  url: string,
  who: MockServer,
  id: JsonValue,
): Promise<readonly JsonObject[]> {
  const login = await call(url, 'login.user', { login: who.login, password: who.password }, id);
  const token = (login as { result: { data: { access_token: string } } }).result.data.access_token;
  const asked: readonly (readonly [string, JsonObject])[] = [
    ['get.account', { access_token: who.accessToken }],
    [legsReport, { access_token: token, ...period, limit: 2 }],
    [legsReport, { ...period, limit: 2, access_token: token }],
    [legsReport, { access_token: token, ...period, limit: 2, offset: 2 }],
    [legsReport, { access_token: 'wrong-token-value', ...period }],
    ['get.customer_users', { access_token: who.partner.accessToken }],
  ];
  const replies = [login];
  for (const [method, params] of asked) replies.push(await call(url, method, params, id));
  return replies;
}

async function readFolder(): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder);
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

const withoutSecrets = (replies: readonly JsonObject[]): unknown =>
  JSON.parse(
    JSON.stringify(replies, (name, value: unknown) =>
      /token|login/.test(name) ? '***' : name === 'expire_at' ? 0 : value,
    ),
  );

test('what a service answered is stored without secrets, and played to the same calls', async () => {
  const service = await start({});
  const recording = await start({ record: { folder, upstream: service.url } });
  const answered = await useService(recording.url, service, 7);
  const stored = await readFolder();
  expect(Object.keys(stored)).toHaveLength(6);
  expect(Object.keys(stored).every((name) => /^[a-z._]+-[0-9a-f]{12}\.json$/.test(name))).toBe(
    true,
  );
  const secrets = [
    service.login,
    service.password,
    service.accessToken,
    service.partner.accessToken,
  ];
  const session = (answered[0] as { result: { data: { access_token: string } } }).result.data;
  for (const text of Object.values(stored)) {
    for (const secret of [...secrets, session.access_token, 'wrong-token-value']) {
      expect(text).not.toContain(secret);
    }
  }

  const playing = await start({ replay: await readRecordings(folder), seed: 9 });
  const other = { ...playing, login: 'somebody', password: 'else-entirely' };
  const played = await useService(playing.url, other, 'seven');
  expect(played.map(({ id }) => id)).toEqual(played.map(() => 'seven'));
  const expected = answered.map((reply) => ({ ...reply, id: 'seven' }));
  expect(withoutSecrets(played)).toEqual(withoutSecrets(expected));
});

test('the same calls give the same files', async () => {
  const service = await start({ limits: 'none' });
  const texts: unknown[] = [];
  for (let round = 0; round < 2; round += 1) {
    service.reset();
    const recording = await start({ record: { folder, upstream: service.url } });
    await call(recording.url, legsReport, {
      access_token: service.accessToken,
      ...period,
      limit: 2,
    });
    await call(
      recording.url,
      legsReport,
      { limit: 2, ...period, access_token: 'unknown-token' },
      'x',
    );
    texts.push(await readFolder());
  }
  expect(texts[1]).toEqual(texts[0]);
  const [text] = Object.values(texts[0] as Record<string, string>);
  const { params, replies } = JSON.parse(text ?? '') as { params: object; replies: object[] };
  expect(params).toEqual({ access_token: '***', ...period, limit: 2 });
  expect(replies.map((reply) => Object.keys(reply))).toEqual([['result'], ['error']]);
});

test('the replies to a repeated call come in their order, the last one for good', async () => {
  let count = 0;
  const service = await serve((_request, response) => {
    count += 1;
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: count }));
  });
  const recording = await start({ record: { folder, upstream: service.url } });
  for (let round = 0; round < 3; round += 1) await call(recording.url, 'get.account', {});
  const playing = await start({ replay: await readRecordings(folder) });
  const played: unknown[] = [];
  for (let round = 0; round < 4; round += 1) {
    played.push((await call(playing.url, 'get.account', {}))['result']);
  }
  expect(played).toEqual([1, 2, 3, 3]);
  playing.reset();
  expect(await call(playing.url, 'get.account', {})).toMatchObject({ result: 1 });
  playing.faults.order({ error: 'internal_error' });
  expect(await call(playing.url, 'get.account', {})).toHaveProperty('error');
});

test('a call that was not recorded gets an error that helps, or the answer of the mock', async () => {
  const service = await start({});
  const recording = await start({ record: { folder, upstream: service.url } });
  const asked = { access_token: service.accessToken, ...period, limit: 2 };
  await call(recording.url, legsReport, asked);
  const replay = await readRecordings(folder);
  const strict = await start({ replay });
  const different = { ...asked, limit: 3, sort: [{ field: 'id' }] };
  expect(await call(strict.url, legsReport, different, 5)).toMatchObject({
    id: 5,
    error: {
      code: -32_000,
      message: `Nothing was recorded for ${legsReport} with these params. The nearest recording of it differs in limit, sort.`,
      data: { mnemonic: 'not_recorded' },
    },
  });
  expect(await call(strict.url, 'get.account', {})).toMatchObject({
    error: { message: expect.stringContaining(`Recorded are ${legsReport}.`) as string },
  });
  const mixed = await start({ replay, replayMissing: 'seed' });
  const params = { access_token: mixed.accessToken };
  expect(await call(mixed.url, 'get.account', params)).toHaveProperty('result');
  expect(await call(mixed.url, legsReport, { ...asked, ...params })).toHaveProperty('result');
  expect(await call(mixed.url, 'get.unknown', params)).toHaveProperty('error');
});

test('a redirect is not followed: nobody else gets to see the call', async () => {
  const elsewhere = await serve((_request, response) => response.end('{}'));
  const service = await serve((_request, response) => {
    response.writeHead(307, { location: `${elsewhere.url}?k=v` }).end();
  });
  const recording = await start({ record: { folder, upstream: service.url } });
  const body =
    '{"jsonrpc":"2.0","id":1,"method":"get.account","params":{"access_token":"abcdefgh"}}';
  const reply = await fetch(recording.url, { method: 'POST', body });
  expect(reply.status).toBe(502);
  const text = await reply.text();
  expect(text).toContain(`redirects to ${elsewhere.url}.`);
  expect(text).not.toContain('k=v');
  expect([service.asked.length, elsewhere.asked.length]).toEqual([1, 0]);
  expect(await readFolder()).toEqual({});
});

test('headers go along, and their secrets are not stored; what is no JSON-RPC is', async () => {
  const heard: IncomingMessage['headers'][] = [];
  const service = await serve((request, response) => {
    heard.push(request.headers);
    response.writeHead(503, { 'content-type': 'text/html' });
    response.end(`<p>${request.headers.authorization} ${request.headers.cookie}</p>`);
  });
  const recording = await start({ record: { folder, upstream: service.url } });
  const headers = { authorization: 'Bearer header-secret', cookie: 'sid=cookie-secret; a=b' };
  const body = '{"jsonrpc":"2.0","id":1,"method":"get.account"}';
  const reply = await fetch(recording.url, { method: 'POST', body, headers });
  expect([reply.status, await reply.text()]).toEqual([
    503,
    '<p>Bearer header-secret sid=cookie-secret; a=b</p>',
  ]);
  expect(heard[0]).toMatchObject(headers);
  const [text] = Object.values(await readFolder());
  expect(text).toContain('<p>Bearer *** sid=***; a=b</p>');
  const playing = await start({ replay: await readRecordings(folder) });
  const played = await fetch(playing.url, { method: 'POST', body });
  expect([played.status, played.headers.get('content-type'), await played.text()]).toEqual([
    503,
    'text/html',
    '<p>Bearer *** sid=***; a=b</p>',
  ]);
});

test('a service that is not there is told, and the log shows what passes', async () => {
  const gone = await start({ record: { folder, upstream: 'http://127.0.0.1:1/v2.0' } });
  const reply = await fetch(gone.url, { method: 'POST', body: '{}' });
  expect(reply.status).toBe(502);
  expect(await reply.text()).toContain('Nothing came from the service at http://127.0.0.1:1');
  const service = await start({});
  const recording = await start({ record: { folder, upstream: service.url } });
  await call(recording.url, 'get.account', { access_token: service.accessToken });
  expect(recording.engine.log.calls).toMatchObject([
    { method: 'get.account', request: '{"access_token":"***"}', error: undefined },
  ]);
});

test.each([
  ['{', 'It cannot be read as JSON'],
  ['{"recording":2,"method":"a","params":{},"replies":[{"result":1}]}', 'recording: 2 is not'],
  [
    '{"recording":1,"method":"a","params":{},"replies":[{"reslt":1}]}',
    'replies.0.reslt is not known',
  ],
  ['{"recording":1,"method":"a","params":{},"replies":[]}', 'replies: [] is not a list of one'],
  ['{"recording":1}', 'method is missing'],
  [`{"params":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'It nests too deeply.'],
])('a file of %.60s is refused by name', async (text, message) => {
  await writeFile(join(folder, 'a.json'), text);
  await expect(readRecordings(folder)).rejects.toThrow(join(folder, 'a.json'));
  await expect(readRecordings(folder)).rejects.toThrow(message);
});

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
    [`, unencrypted, with the keys`, '--record', folder, '--upstream', service.url],
    [`It answers from ${folder}.`, '--replay', folder],
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
