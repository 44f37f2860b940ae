import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { catchError } from '../test/fake-service.ts';
import { showError } from '../test/show-error.ts';
import { accessToken } from './access-token.ts';
import { batchTransport } from './batch-transport.ts';
import { createClient } from './client.ts';
import { fetchTransport } from './fetch-transport.ts';
import type { Handler } from './hook.ts';
import { rpcMethod } from './method.ts';
import { nodeTransport } from './node.ts';
import { retry } from './retry.ts';
import { settleReply } from './settle-reply.ts';

const read = rpcMethod<object, unknown>({ name: 'get.things', safe: true, token: 'token' });
const api = { secrets: ['token'] };

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const transports: Readonly<Record<string, (url: string) => Handler>> = {
  fetch: (url) => fetchTransport(api, { url, headers: { Authorization: 'Bearer s3cret' } }),
  node: (url) => nodeTransport(api, { url, headers: { Authorization: 'Bearer s3cret' } }),
  batch: (url) => batchTransport(api, { url, headers: { Authorization: 'Bearer s3cret' } }),
};

test.each(
  Object.keys(transports).flatMap((name) =>
    [301, 302, 303, 307, 308].map((status): [string, number] => [name, status]),
  ),
)('%s: nothing goes to another origin by a redirect with %i', async (name, status) => {
  const elsewhere: (string | undefined)[] = [];
  const other = await serve(({ url, headers }, outgoing) => {
    elsewhere.push(url, headers.authorization);
    outgoing.end('{"jsonrpc":"2.0","id":1,"result":"stolen"}');
  });
  let count = 0;
  const url = await serve((incoming, outgoing) => {
    count++;
    incoming.resume();
    outgoing.writeHead(status, { location: `${other}v3/PROJECTKEY?token=another` }).end();
  });
  const hooks = [accessToken('s3cret'), retry({ random: () => 0 })];
  const client = createClient(api, { transport: transports[name]!(url), hooks });
  const error = await catchError(read(client));
  expect(error).toMatchObject({ kind: 'http', status, retry: 'never' });
  expect(String(error)).toContain(`redirects to ${new URL(other).origin}, not followed`);
  expect(showError(error)).not.toMatch(/s3cret|another|PROJECTKEY/);
  expect(count).toBe(1);
  expect(elsewhere).toEqual([]);
});

test.each([
  '/v3/PROJECTKEY',
  'https://ann:PROJECTKEY@other.example/',
  'no address: PROJECTKEY',
  '',
])('of where it leads no more is told than the origin: %s', async (location) => {
  const head = { ok: false, status: 302, headers: new Headers({ location }) };
  const transport: Handler = async (request) =>
    settleReply({ head, text: '', secrets: [] }, undefined, request, api);
  const error = await catchError(read(createClient(api, { transport })));
  expect(error).toMatchObject({ kind: 'http', message: expect.stringContaining('redirects to') });
  expect(showError(error)).not.toMatch(/PROJECTKEY|ann/);
});
