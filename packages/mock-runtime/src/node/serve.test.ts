import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { ApiDescription } from '../api-description.ts';
import { createFetchDoor } from '../doors/fetch-door.ts';
import { Engine } from '../rpc/engine.ts';
import { type RunningServer, serve, type ServeOptions } from './serve.ts';

const description: ApiDescription = {
  title: 'Echo',
  version: '1',
  methods: [
    {
      name: 'echo',
      paramStructure: 'either',
      params: [{ name: 'value', required: false }],
      access: [],
      weight: 1,
      errors: [],
      metadata: false,
    },
  ],
  errors: [],
  schemas: {},
};

const running: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

function createEngine(): Engine {
  return new Engine({
    description,
    handlers: { echo: ({ params }) => params['value'] ?? null },
  });
}

async function start(options: ServeOptions = {}, engine = createEngine()): Promise<RunningServer> {
  const server = await serve(engine, { path: '/v1', ...options });
  running.push(server);
  return server;
}

const call = (value: unknown): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'echo', params: { value } });

const post = (url: string, body: BodyInit): Promise<Response> =>
  fetch(url, { method: 'POST', body });

test('it listens on this machine only', async () => {
  const server = await start();
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/v1`);
});

test('answers with or without content type, with a slash or a query', async () => {
  const { url } = await start();
  for (const address of [url, `${url}/`, `${url}?x=1`]) {
    const reply = await post(address, new TextEncoder().encode(call('ü😀')));
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(await reply.json()).toEqual({ jsonrpc: '2.0', id: 1, result: 'ü😀' });
  }
});

test('other paths, other verbs and large bodies', async () => {
  const { url } = await start({ maximumBodyBytes: 1000 });
  expect((await post(url.replace('/v1', '/v2'), call(1))).status).toBe(404);
  expect((await post(url.replace('/v1', '/v1/x'), call(1))).status).toBe(404);
  const get = await fetch(url);
  expect(get.status).toBe(405);
  expect(get.headers.get('allow')).toBe('POST');
  expect((await post(url, call('x'.repeat(900)))).status).toBe(200);
  expect((await post(url, call('x'.repeat(1000)))).status).toBe(413);
  const chunked = new Blob([call('x'.repeat(5000))]).stream();
  const streamed = await fetch(url, {
    method: 'POST',
    body: chunked,
    duplex: 'half',
  } as RequestInit);
  expect(streamed.status).toBe(413);
  expect((await post(url, call(1))).status).toBe(200);
});

test.each<[string, string | Uint8Array<ArrayBuffer>]>([
  ['nothing', ''],
  ['truncated', '{"jsonrpc":"2.0","id":1,"method":"ec'],
  ['invalid UTF-8', Uint8Array.of(0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d)],
  ['truncated UTF-8', Uint8Array.of(0x22, 0xf0, 0x9f, 0x98)],
  ['lone brackets', '['.repeat(100_000)],
  ['NaN', '{"jsonrpc":"2.0","id":NaN}'],
  ['compressed', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)],
  ['zero bytes', new Uint8Array(64)],
])('%s is a parse error', async (_name, body) => {
  const { url } = await start();
  expect(await (await post(url, body)).json()).toMatchObject({ id: null, error: { code: -32700 } });
});

function deep(open: string, close: string): string {
  return call('@').replace('"@"', `${open.repeat(100_000)}1${close.repeat(100_000)}`);
}

test('nesting 100 000 deep is answered', async () => {
  const { url } = await start();
  for (const body of [deep('[', ']'), deep('{"a":', '}')]) {
    expect(await (await post(url, body)).json()).toMatchObject({ id: 1, error: { code: -32602 } });
  }
  const whole = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(await (await post(url, whole)).json()).toMatchObject([{ error: { code: -32600 } }]);
});

test('names that objects inherit are names like others', async () => {
  const { url } = await start();
  const body =
    '{"jsonrpc":"2.0","id":1,"method":"echo","params":{"value":{"__proto__":{"a":1},"constructor":2}}}';
  expect(await (await post(url, body)).text()).toContain('{"__proto__":{"a":1},"constructor":2}');
  const polluting = '{"__proto__":{"jsonrpc":"2.0","id":9,"method":"echo"}}';
  expect(await (await post(url, polluting)).json()).toMatchObject({ error: { code: -32600 } });
  expect(Reflect.get({}, 'jsonrpc')).toBeUndefined();
});

test('the fetch door gives the same bytes', async () => {
  const engine = createEngine();
  const { url } = await start({}, engine);
  const door = createFetchDoor(engine, { path: '/v1' });
  for (const body of [call('ü'), 'x', '[]', '{"jsonrpc":"2.0","method":"echo"}']) {
    const [one, other] = [
      await post(url, body),
      await door(new Request(url, { method: 'POST', body })),
    ];
    expect(other.status).toBe(one.status);
    expect(other.headers.get('content-type')).toBe(one.headers.get('content-type'));
    expect(await other.text()).toBe(await one.text());
  }
});

test('a notification is answered without a body', async () => {
  const { url } = await start();
  const reply = await post(url, '{"jsonrpc":"2.0","method":"echo"}');
  expect([reply.status, await reply.text()]).toEqual([204, '']);
});

test('ordered faults spoil the reply on the wire', async () => {
  const engine = createEngine();
  const { url } = await start({}, engine);
  const door = createFetchDoor(engine, { path: '/v1' });
  const doors = [
    () => post(url, call('a')),
    () => door(new Request(url, { method: 'POST', body: call('a') })),
  ];
  for (const ask of doors) {
    engine.faults.order({ spoil: 'drop' });
    await expect(ask()).rejects.toThrow(TypeError);
    engine.faults.order({ spoil: 'garble' });
    await expect(ask().then((reply) => reply.json())).rejects.toThrow(SyntaxError);
    engine.faults.order({ spoil: 'cut' });
    await expect(ask().then((reply) => reply.text())).rejects.toThrow(TypeError);
    engine.faults.order({ status: 503 });
    expect((await ask()).status).toBe(503);
    engine.faults.order({ delay: 20 });
    expect((await ask()).status).toBe(200);
    engine.faults.order({ spoil: 'drip', over: 60 });
    const pieces: Uint8Array[] = [];
    for await (const piece of (await ask()).body ?? []) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(3);
    expect(JSON.parse(Buffer.concat(pieces).toString())).toMatchObject({ result: 'a' });
    engine.faults.order({ spoil: 'drip', status: 500 });
    expect(await (await ask()).text()).toBe('');
  }
  expect(engine.faults.pending).toEqual([]);
});

/** Sends bytes as they are and collects what comes back until the other side closes. */
function speak(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}

test.each([
  [
    'two lengths',
    'POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
  ],
  [
    'length and chunks',
    'POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a bad chunk', 'POST /v1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['no request line', '\0\0\0\0\r\n\r\n'],
  ['endless headers', `POST /v1 HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(20_000)}\r\n`],
])('%s is refused and the server lives', async (_name, text) => {
  const { url, port } = await start();
  expect(await speak(port, text)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect((await post(url, call(1))).status).toBe(200);
});

test('a connection that says half a request is closed in time', async () => {
  const { url, port } = await start({ requestTimeout: 200 });
  expect(await speak(port, 'POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{')).toMatch(
    /^(HTTP\/1\.1 408 |$)/,
  );
  expect((await post(url, call(1))).status).toBe(200);
});

test('a caller that leaves in the middle harms nobody', async () => {
  const { url, port } = await start();
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write('POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{');
  socket.destroy();
  expect((await post(url, call(1))).status).toBe(200);
});

test('closing ends open connections and frees the port', async () => {
  // Patience is for replies that are under way: here there are none.
  const server = await start({ closeTimeout: 600_000 });
  await (await post(server.url, call(1))).text();
  const idle = connect(server.port, '127.0.0.1');
  const ended = new Promise((resolve) => idle.once('close', resolve));
  await new Promise((resolve) => idle.once('connect', resolve));
  await server.close();
  await ended;
  await expect(post(server.url, call(1))).rejects.toThrow();
  await expect(
    serve(createEngine(), { host: '127.0.0.1', port: (await start()).port }),
  ).rejects.toThrow('EADDRINUSE');
});
