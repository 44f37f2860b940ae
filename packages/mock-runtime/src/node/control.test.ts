import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { Engine } from '../rpc/engine.ts';
import { type RunningServer, serve } from './serve.ts';

const clock = new VirtualClock({ at: 1000, frozen: true });
const engine = new Engine({
  clock,
  description: {
    title: 'One',
    version: '1',
    methods: [
      {
        name: 'one',
        paramStructure: 'either',
        params: [],
        access: [],
        weight: 1,
        errors: [],
        metadata: false,
      },
    ],
    errors: [{ key: 'busy', code: -32011, message: 'Busy', params: [] }],
    schemas: {},
  },
  handlers: { one: () => 1 },
});
let server: RunningServer;

beforeAll(async () => {
  server = await serve(engine, { path: '/api' });
});
beforeEach(() => {
  engine.reset();
  clock.set(1000);
});
afterAll(() => server.close());

async function control(name: string, method = 'GET', body?: unknown): Promise<[number, unknown]> {
  const url = server.url.replace('/api', `/__mock/${name}`);
  const reply = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return [reply.status, await reply.json()];
}

async function call(
  body = '{"jsonrpc":"2.0","id":5,"method":"one","params":{"secret":"x"}}',
): Promise<unknown> {
  return (await fetch(server.url, { method: 'POST', body })).json();
}

test('it is up', async () => {
  expect(await control('health')).toEqual([
    200,
    { status: 'up', title: 'One', version: '1', seed: 1, now: 1000 },
  ]);
});

test('faults are ordered, listed and forgotten', async () => {
  expect(await control('faults', 'POST', { method: 'one', error: 'busy', calls: 2 })).toEqual([
    200,
    { pending: 1 },
  ]);
  expect(await call()).toMatchObject({ error: { code: -32011 } });
  expect(await control('faults')).toEqual([200, [{ method: 'one', error: 'busy', calls: 1 }]]);
  expect(await control('faults', 'DELETE')).toEqual([200, { pending: 0 }]);
  expect(await call()).toMatchObject({ result: 1 });
});

test.each([
  [{ error: 'bussy' }, 'error: "bussy" is not a mnemonic'],
  [{ error: 'bussy' }, 'Did you mean "busy"?'],
  [{ method: 'two' }, 'method: "two" is not a method of the document.'],
  [{ status: 99 }, 'status: 99 is not an HTTP status from 200 to 599.'],
  [{ spoil: 'none' }, 'spoil: "none" is not one of drop, cut, garble, drip.'],
  [{ spoil: 'drpo', calls: 0 }, 'Did you mean "drop"? calls: 0 is not a whole number from 1'],
  [{ mehtod: 'one' }, 'mehtod is not known. Did you mean "method"?'],
  [{ other: 1 }, 'other is not known.'],
  [[1], 'The body must be a JSON object'],
])('%j is no order', async (order, message) => {
  const [status, reply] = await control('faults', 'POST', order);
  expect([status, (reply as { error: string }).error]).toEqual([
    400,
    expect.stringContaining(message),
  ]);
  expect(engine.faults.pending).toEqual([]);
});

test('latencies are set, listed and ended', async () => {
  const delay = { kind: 'uniform', low: 1, high: 3 };
  expect(await control('latency', 'POST', { delay })).toEqual([200, [{ delay }]]);
  expect(await control('latency', 'POST', { delay: 2, method: 'one' })).toEqual([
    200,
    [{ delay }, { delay: 2, method: 'one' }],
  ]);
  expect(await call()).toMatchObject({ result: 1 });
  expect(await control('latency', 'DELETE')).toEqual([200, []]);
});

test.each([
  [{}, 'delay is missing'],
  [{ delay: -1 }, 'delay: -1 is not milliseconds from 0 to 600000'],
  [{ delay: { kind: 'uniform', low: 3, high: 1 } }, 'is not milliseconds'],
  [{ delay: { kind: 'normal', mean: 3 } }, 'is not milliseconds'],
  [{ delay: { kind: 'toString' } }, 'is not milliseconds'],
  [{ delay: 1, calls: 1 }, 'calls is not known.'],
])('%j is no latency', async (order, message) => {
  const [status, reply] = await control('latency', 'POST', order);
  expect([status, (reply as { error: string }).error]).toEqual([
    400,
    expect.stringContaining(message),
  ]);
  expect(engine.latency.settings).toEqual([]);
});

test('the clock is turned', async () => {
  expect(await control('clock', 'POST', { advance: 500 })).toEqual([200, { now: 1500 }]);
  expect(await control('clock', 'POST', { set: 7 })).toEqual([200, { now: 7 }]);
  expect((await control('clock', 'POST', {}))[0]).toBe(400);
});

test('the log tells of calls and not of their secrets', async () => {
  await call();
  await call('{"jsonrpc":"2.0","id":6,"method":"two"}');
  await call('{');
  const [, log] = await control('log');
  const number = (log as { number: number }[])[0]?.number ?? 0;
  const logged = { at: 1000, address: '127.0.0.1' };
  expect(log).toEqual([
    { ...logged, number, id: 5, method: 'one', params: ['secret'], error: null },
    { ...logged, number: number + 1, id: 6, method: 'two', params: [], error: -32601 },
    { ...logged, number: number + 2, id: null, method: null, params: [], error: -32700 },
  ]);
  expect(await control(`log/${number}`)).toMatchObject([
    200,
    { number, request: '{"secret":"***"}', reply: '1' },
  ]);
  expect((await control('log/0'))[0]).toBe(400);
  await control('reset', 'POST');
  expect((await control('log'))[1]).toEqual([]);
});

test('snapshots are taken and restored', async () => {
  expect((await control('restore', 'POST', { name: 'none' }))[0]).toBe(400);
  expect((await control('snapshots', 'POST', {}))[0]).toBe(400);
  await control('faults', 'POST', { error: 'busy', calls: 2 });
  expect(await control('snapshots', 'POST', { name: 'start' })).toEqual([200, ['start']]);
  for (let round = 0; round < 2; round += 1) {
    await control('clock', 'POST', { advance: 5 });
    expect(await call()).toMatchObject({ error: { code: -32011 } });
    expect(await control('restore', 'POST', { name: 'start' })).toEqual([200, {}]);
    expect(engine.faults.pending).toEqual([{ error: 'busy', calls: 2 }]);
    expect(clock.now()).toBe(1000);
  }
  expect(await control('snapshots')).toEqual([200, ['start']]);
});

test.each(['faults', 'latency', 'clock', 'fixtures', 'scenario', 'snapshots', 'restore'])(
  'bodies of any kind are answered by %s, and the mock lives',
  async (name) => {
    const url = server.url.replace('/api', `/__mock/${name}`);
    const deep = `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const proto = '{"__proto__":{"name":"x"},"constructor":1,"toString":2}';
    for (const body of ['{', 'null', '[]', '"x"', deep, proto, '\0', '{"name":{},"steps":[[]]}']) {
      const reply = await fetch(url, { method: 'POST', body });
      expect(reply.status).toBe(400);
      expect(await reply.json()).toHaveProperty('error');
    }
    expect(await call()).toMatchObject({ result: 1 });
  },
);

test('other names and verbs are told what is known', async () => {
  for (const [name, method, status] of [
    ['nothing', 'GET', 404],
    ['__proto__', 'GET', 404],
    ['reset', 'GET', 405],
  ] as const) {
    const [got, reply] = await control(name, method);
    expect([got, JSON.stringify(reply)]).toEqual([
      status,
      expect.stringContaining('POST /__mock/faults'),
    ]);
  }
});

test.each([
  [{ origin: 'https://evil.example' }, 403],
  [{ host: 'evil.example' }, 403],
  [{ host: 'localhost:1' }, 200],
  [{ origin: 'null' }, 403],
])('a page elsewhere cannot: %j', async (headers, status) => {
  const got = await new Promise((resolve, reject) => {
    const asked = request(
      { port: server.port, host: '127.0.0.1', path: '/__mock/health', headers },
      (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      },
    );
    asked.once('error', reject);
    asked.end();
  });
  expect(got).toBe(status);
});
