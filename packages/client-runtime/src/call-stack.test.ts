import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { makeItems, type FakeListOptions } from '../test/fake-list.ts';
import { fakeService, hang, refuse } from '../test/fake-service.ts';
import { period, setUp } from '../test/long-read.ts';
import { createClient, type ClientOptions } from './client.ts';
import { openConnection } from './connection.ts';
import type { Hook } from './hook.ts';
import { rpcMethod } from './method.ts';
import { nodeTransport } from './node/node-transport.ts';
import { pages } from './pages.ts';
import { retry } from './retry.ts';
import { rows } from './rows.ts';
import { session } from './session.ts';
import { walkPages } from './walk-pages.ts';

const url = 'https://api.example.com/v1';
const echo = rpcMethod<object, unknown>({ name: 'echo', safe: true });

/** What the caller of the tests is called in a stack. */
async function callFromHere(run: () => Promise<unknown>): Promise<unknown> {
  return await run();
}

async function stackOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await callFromHere(run);
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  throw new Error('expected a rejection');
}

const everySecond = (count: number) =>
  makeItems(Array.from({ length: count }, (_, index) => index));

const refusing = fakeService((request) => refuse(request, 'forbidden'));
const hanging = fakeService(hang);
const broken = fakeService(() => new Response('<html>', { status: 502 }));
const layers: Hook[] = Array.from(
  { length: 8 },
  (): Hook => (next) => async (request) => await next(request),
);

const callWith = (options: ClientOptions) => () => echo(createClient({}, { url, ...options }));
const options = { url, hooks: layers, retry: { attempts: 2, base: 1 } };

test.each<[string, RegExp, () => Promise<unknown>]>([
  ['a refusal', /^RpcError: echo: forbidden/, callWith({ fetch: refusing.fetch })],
  [
    'a refusal behind many hooks',
    /^RpcError: echo/,
    callWith({ fetch: refusing.fetch, hooks: layers }),
  ],
  ['a deadline', /^DeadlineError: echo/, callWith({ fetch: hanging.fetch, timeout: 5 })],
  [
    'a signal',
    /^AbortedError: echo/,
    () =>
      echo(createClient({}, { url, fetch: hanging.fetch }), {}, { signal: AbortSignal.timeout(5) }),
  ],
  [
    'a fault that stayed',
    /^HttpError: echo/,
    callWith({ fetch: broken.fetch, hooks: [retry({ attempts: 2, base: 1 })] }),
  ],
  [
    'a client with everything on',
    /^RpcError: echo/,
    () =>
      openConnection({ api: {}, servers: {} }, { ...options, fetch: refusing.fetch }).client.call(
        echo.descriptor,
      ),
  ],
  [
    'a login that fails, for the call that needed it',
    /^RpcError: log\.in: forbidden/,
    () => {
      const logIn = { descriptor: { name: 'log.in' } };
      const opened = session({ login: logIn, credentials: [], token: 'key' }, {});
      const client = createClient({}, { url, fetch: refusing.fetch, hooks: [opened.hook] });
      return client.call({ name: 'echo', token: 'key' });
    },
  ],
  [
    'one of several calls at once',
    /^RpcError: echo/,
    () => Promise.all([1, 2].map(callWith({ fetch: refusing.fetch }))),
  ],
])('%s: the stack names the error and leads to the caller', async (_, head, run) => {
  const stack = await stackOf(run);
  expect(stack).toMatch(head);
  expect(stack).toContain('callFromHere');
});

test('of node:http, whose faults come out of a socket', async () => {
  const server = createServer((incoming) => incoming.socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const transport = nodeTransport({}, { url: `http://127.0.0.1:${port}/` });
  try {
    const stack = await stackOf(() => echo(createClient({}, { transport })));
    expect(stack).toMatch(/^NetworkError: echo/);
    expect(stack).toContain('callFromHere');
    expect(stack).not.toContain('leadToCaller');
  } finally {
    transport.close();
    server.close();
  }
});

type Read = (source: ReturnType<typeof setUp>) => AsyncIterable<unknown>;

test.each<[string, Read]>([
  ['rows', ({ client, method }) => rows(client, method, period(0, 99))],
  ['pages', ({ client, method }) => pages(client, method, period(0, 99))],
  ['walkPages', ({ client, method }) => walkPages(client, method, period(0, 99))],
])('of %s, whether the first page fails, one fetched ahead, or the list moves', async (_, read) => {
  for (const [failing, fault] of [[1], [2], [4], [3, 'drift']] as const) {
    const before: FakeListOptions['before'] = (items, count) => {
      if (fault === 'drift' && count >= failing) items.splice(3, 1);
      else if (count === failing) throw new Error('the line is cut');
    };
    const source = setUp(everySecond(60), { maximumOffset: 1000, before });
    const stack = await stackOf(async () => {
      for await (const part of read(source)) expect(part).toBeDefined();
    });
    expect(stack).toMatch(fault ? /^ReadError: get.items/ : /^NetworkError: get.items/);
    expect(stack, stack).toContain('callFromHere');
  }
});
