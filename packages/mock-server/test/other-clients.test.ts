import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMock } from '../src/create-mock.ts';
import { type MockServer, startMockServer } from '../src/node.ts';

let loose: MockServer;
let strict: MockServer;
beforeAll(async () => {
  [loose, strict] = await Promise.all([
    startMockServer({ legs: 50, limits: 'none' }),
    startMockServer({ legs: 50, limits: 'none', strictHeaders: true }),
  ]);
});
afterAll(() => Promise.all([loose.close(), strict.close()]));

/** Sends a request byte by byte as it stands here: no client adds anything. */
async function sendRaw(
  mock: MockServer,
  headers: readonly string[],
  body: string,
): Promise<string> {
  const socket = connect(mock.port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  socket.write(['POST /v2.0 HTTP/1.1', ...headers, '', body].join('\r\n'));
  await once(socket, 'close');
  return heard;
}

const write = (id: unknown, params: object = {}): string =>
  JSON.stringify({
    jsonrpc: '2.0',
    id,
    method: 'get.account',
    params: { access_token: loose.accessToken, ...params },
  });

/** As libraries of these languages send a call, with what each leaves out or adds. */
const habits: readonly (readonly [string, readonly string[]])[] = [
  [
    'Python requests',
    [
      'Host: x',
      'User-Agent: python-requests/2.32',
      'Accept-Encoding: gzip, deflate',
      'Accept: */*',
      'Connection: close',
      'Content-Type: application/json',
    ],
  ],
  [
    'Go net/http',
    [
      'Host: x',
      'User-Agent: Go-http-client/1.1',
      'Connection: close',
      'Content-Type: application/json; charset=utf-8',
      'Accept-Encoding: gzip',
    ],
  ],
  [
    'PHP curl without a type',
    [
      'Host: x',
      'Accept: */*',
      'Connection: close',
      'Content-Type: application/x-www-form-urlencoded',
    ],
  ],
  ['a program of its own', ['host:x', 'connection:close']],
  [
    'Java with odd cases',
    [
      'HOST: x',
      'CONTENT-TYPE: Application/JSON;Charset="UTF-8"',
      'Connection: close',
      'X-Request-Id: 7',
      'Cookie: a=b',
      'Authorization: Bearer none',
    ],
  ],
  [
    'another charset',
    ['Host: x', 'Connection: close', 'Content-Type: application/json; charset=windows-1251'],
  ],
  ['text', ['Host: x', 'Connection: close', 'Content-Type: text/plain']],
];

test.each(habits)('%s is answered', async (_name, headers) => {
  const body = write('a-1');
  const heard = await sendRaw(
    loose,
    [...headers, `Content-Length: ${Buffer.byteLength(body)}`],
    body,
  );
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(heard).toContain('"id":"a-1","result"');
});

test('chunks of a body, and a HTTP/1.0 client', async () => {
  const body = write(1);
  const half = Math.floor(body.length / 2);
  const chunks = [body.slice(0, half), body.slice(half), '']
    .map((part) => `${part.length.toString(16)}\r\n${part}\r\n`)
    .join('');
  const chunked = ['Host: x', 'Connection: close', 'Transfer-Encoding: chunked'];
  expect(await sendRaw(loose, chunked, chunks)).toContain('"id":1,"result"');
});

test.each([
  ['a text', 'x'],
  ['an empty text', ''],
  ['a number', 7],
  ['0', 0],
  ['a negative number', -3],
  ['a fraction', 1.5],
  ['a large number', 9_007_199_254_740_991],
  ['a text of digits', '7'],
  ['letters of any kind', 'ü😀"\\'],
])('the id comes back as it was: %s', async (_name, id) => {
  const reply = await fetch(loose.url, { method: 'POST', body: write(id) });
  expect(await reply.json()).toMatchObject({ id, result: {} });
});

test('limit and offset are taken as they come, other types are told', async () => {
  const ask = async (params: object): Promise<unknown> => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'get.call_legs_report',
      params: {
        access_token: loose.accessToken,
        date_from: '2026-10-01 00:00:00',
        date_till: '2026-10-31 23:59:59',
        ...params,
      },
    });
    const reply = (await (await fetch(loose.url, { method: 'POST', body })).json()) as {
      result?: { data: unknown[] };
      error?: { data: { mnemonic: string; field: string } };
    };
    return reply.result?.data.length ?? [reply.error?.data.mnemonic, reply.error?.data.field];
  };
  expect(await ask({ limit: 2, offset: 1 })).toBe(2);
  // A JSON number is a number, whichever way it is written.
  expect(await ask({ limit: 2.0, offset: 0 })).toBe(2);
  expect(await ask({ limit: '2' })).toEqual(['data_type_error', 'limit']);
  expect(await ask({ offset: -1 })).toEqual(['invalid_parameter_value', 'offset']);
});

const types: readonly (readonly [string | undefined, number])[] = [
  ['application/json; charset=UTF-8', 200],
  ['application/json', 200],
  ['APPLICATION/JSON;charset="utf-8"', 200],
  ['application/json; charset=windows-1251', 415],
  ['application/jsonx', 415],
  ['text/plain', 415],
  [undefined, 415],
];

test.each(types)('strict about headers, %j gets %i, by every door', async (type, status) => {
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  // Bytes: `fetch` would add a type to a text.
  const body = new TextEncoder().encode(
    JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'get.account',
      params: { access_token: strict.accessToken },
    }),
  );
  const mock = createMock({ legs: 10, strictHeaders: true });
  for (const send of [fetch, mock.fetch]) {
    const reply = await send(strict.url, { method: 'POST', headers, body });
    expect(reply.status).toBe(status);
    if (status === 415) expect(await reply.text()).toContain('Send Content-Type: application/json');
  }
});
