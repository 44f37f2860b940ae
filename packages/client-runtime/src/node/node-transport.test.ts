import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { catchError } from '../../test/fake-service.ts';
import { startJsonRpcServer, type JsonRpcServer } from '../../test/json-rpc-server.ts';
import { createClient } from '../client.ts';
import { rpcMethod } from '../method.ts';
import { nodeTransport, type NodeOptions } from '../node.ts';
import { retry } from '../retry.ts';

const echo = rpcMethod<{ text: string; token?: string }, string>({ name: 'echo', safe: true });
const api = { secrets: ['token'] };

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function setUp(options: Partial<NodeOptions> = {}): Promise<{
  server: JsonRpcServer;
  client: ReturnType<typeof createClient>;
}> {
  const server = await startJsonRpcServer({ echo: ({ text }: { text: string }) => text });
  const transport = nodeTransport(api, { url: server.url, ...options });
  closers.push(() => transport.close(), server.close);
  return { server, client: createClient(api, { transport }) };
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test.each([true, false])('connections are kept and bounded; compressed: %s', async (compress) => {
  const { server, client } = await setUp({ maximumSockets: 3, compress });
  const text = 'ж'.repeat(50_000);
  const replies = await Promise.all(Array.from({ length: 30 }, () => echo(client, { text })));
  expect(replies.every((reply) => reply === text)).toBe(true);
  expect(server.connections()).toBeLessThanOrEqual(3);
});

test('a reply that is too large is refused, also when only its unpacked form is', async () => {
  for (const compress of [true, false]) {
    const { client } = await setUp({ maximumBytes: 10_000, compress });
    const error = await catchError(echo(client, { text: 'x'.repeat(20_000) }));
    expect(error).toMatchObject({ kind: 'reply', retry: 'never' });
    expect(await echo(client, { text: 'short' })).toBe('short');
  }
});

test.each(['gzip', 'GZIP', 'x-gzip'])(
  'a reply is unpacked that is packed as %s',
  async (coding) => {
    const url = await serve((incoming, outgoing) => {
      incoming.resume();
      outgoing.setHeader('Content-Encoding', coding);
      outgoing.end(gzipSync('{"jsonrpc":"2.0","id":1,"result":"unpacked"}'));
    });
    const transport = nodeTransport(api, { url });
    closers.push(() => transport.close());
    expect(await echo(createClient(api, { transport }), { text: 'x' })).toBe('unpacked');
  },
);

test('a signal ends the request; a deadline too', async () => {
  let begun = 0;
  let ended = 0;
  const url = await serve((incoming) => {
    begun++;
    incoming.on('close', () => ended++).resume();
  });
  const transport = nodeTransport(api, { url });
  closers.push(() => transport.close());
  const client = createClient(api, { transport });
  const controller = new AbortController();
  const aborted = catchError(echo(client, { text: 'x' }, { signal: controller.signal }));
  await expect.poll(() => begun).toBe(1);
  controller.abort();
  expect(await aborted).toMatchObject({ kind: 'aborted' });
  expect(await catchError(echo(client, { text: 'x' }, { timeout: 20 }))).toMatchObject({
    kind: 'deadline',
  });
  // On a busy machine the deadline may pass before the second request is there at all.
  await expect.poll(() => ended).toBe(begun);
});

test('a reply may take longer than a connection may be idle', async () => {
  const url = await serve((incoming, outgoing) => {
    incoming.resume();
    setTimeout(() => outgoing.write('{"jsonrpc":"2.0",'), 120);
    setTimeout(() => outgoing.end('"id":1,"result":"slow"}'), 240);
  });
  const transport = nodeTransport(api, { url, idleTimeout: 40 });
  closers.push(() => transport.close());
  expect(await echo(createClient(api, { transport }), { text: 'x' })).toBe('slow');
});

test('faults of the way are met as with fetch, and tell no secret', async () => {
  let count = 0;
  const url = await serve((incoming, outgoing) => {
    incoming.resume();
    count++;
    if (count === 1) incoming.socket.destroy();
    else if (count === 2) outgoing.writeHead(503, { 'retry-after': '0' }).end();
    else if (count === 3) {
      outgoing.writeHead(200, { 'content-length': 100 });
      outgoing.write('{"js');
      setTimeout(() => incoming.socket.destroy(), 5);
    } else outgoing.end('{"jsonrpc":"2.0","id":1,"result":"at last"}');
  });
  const transport = nodeTransport(api, { url });
  closers.push(() => transport.close());
  const client = createClient(api, { transport, hooks: [retry({ random: () => 0 })] });
  expect(await echo(client, { text: 'x' })).toBe('at last');
  const redirecting = await serve((incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(308, { location: 'https://elsewhere.example/?key=s3cret-token' }).end();
  });
  const error = await catchError(
    echo(createClient(api, { transport: nodeTransport(api, { url: redirecting }) }), {
      text: 'x',
      token: 's3cret-token',
    }),
  );
  expect(error).toMatchObject({ kind: 'http', status: 308 });
  expect(String(error)).toContain('elsewhere.example');
  expect(JSON.stringify(error) + (error as Error).stack).not.toContain('s3cret');
});
