import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { catchError } from '../test/fake-service.ts';
import {
  api,
  createClientWithToken,
  expectClean,
  failCall,
  login,
  params,
  password,
  read,
  token,
} from '../test/secrets.ts';
import { showError } from '../test/show-error.ts';
import { accessToken } from './access-token.ts';
import { batchTransport } from './batch-transport.ts';
import { createClient } from './client.ts';
import { fetchTransport } from './fetch-transport.ts';
import { webSocketTransport, type SocketLike } from './index.ts';
import { rpcMethod } from './method.ts';
import { nodeTransport } from './node.ts';
import { retry } from './retry.ts';

test('no secret stands in an error, also where a header carries it', async () => {
  const headers = { Authorization: `Bearer ${password}` };
  const fetch = (): never => {
    throw new Error(`bad header ${headers.Authorization}, that is ${password}`);
  };
  const error = await catchError(
    read(createClient({}, { url: 'https://x.example', headers, fetch })),
  );
  expect(error).toMatchObject({ kind: 'network' });
  expectClean(showError(error));
});

test('whatever carries the call', async () => {
  const quote = (body: string): string =>
    JSON.stringify({
      jsonrpc: '2.0',
      id: null,
      error: { code: -1, message: body, data: [body] },
    });
  const quoting = createServer((incoming, outgoing) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (part: string) => (body += part));
    incoming.on('end', () => outgoing.writeHead(400).end(quote(body)));
  });
  await new Promise<void>((resolve) => quoting.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(quoting.address() as AddressInfo).port}/`;
  const overNode = nodeTransport(api, { url, headers: { Authorization: `Basic ${password}` } });
  class Quoting extends EventTarget {
    constructor() {
      super();
      queueMicrotask(() => this.dispatchEvent(new Event('open')));
    }
    send(text: string): void {
      this.dispatchEvent(new MessageEvent('message', { data: quote(text) }));
    }
    close(): void {}
  }
  const socket = webSocketTransport(api, {
    url: 'wss://x.example',
    WebSocket: Quoting as unknown as new () => SocketLike,
  });
  const transports = [
    fetchTransport(api, { url }),
    overNode,
    batchTransport(api, { url }),
    batchTransport(api, { url, exchange: overNode.exchange }),
    socket.transport,
  ];
  for (const transport of transports) {
    const error = await failCall(createClient(api, { transport, hooks: [accessToken(token)] }));
    expect(error).toMatchObject({ kind: 'rpc', message: expect.stringContaining('[redacted]') });
    expectClean(showError(error));
  }
  quoting.closeAllConnections();
  await new Promise((resolve) => quoting.close(resolve));
  for (const transport of [overNode, fetchTransport(api, { url })]) {
    const error = await failCall(createClient(api, { transport, hooks: [accessToken(token)] }));
    expect(error).toMatchObject({ kind: 'network' });
    expectClean(showError(error));
  }
});

test('however deep in its causes, also when the deadline names the last fault', async () => {
  const fetch = (): never => {
    let fault: unknown = { note: `${login} ${password}`, params };
    for (let depth = 0; depth < 12; depth++) fault = new Error(`at ${token}`, { cause: fault });
    throw fault;
  };
  const hooks = [accessToken(token), retry({ base: 60_000, random: () => 1 })];
  const error = await failCall(createClientWithToken({ fetch, hooks }), { timeout: 30 });
  expectClean(showError(error));
  const safe = rpcMethod<object, unknown>({ name: 'login.user', safe: true });
  const patient = [accessToken(token), retry({ base: 20, random: () => 1 })];
  const late = await catchError(
    safe(createClientWithToken({ fetch, hooks: patient }), params, { timeout: 50 }),
  );
  expect(late).toMatchObject({ kind: expect.stringMatching(/deadline|network/) });
  expectClean(showError(late));
});
