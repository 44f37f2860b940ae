import { inspect } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { catchError, hang, fakeService } from '../test/fake-service.ts';
import { startJsonRpcServer, type JsonRpcServer } from '../test/json-rpc-server.ts';
import { batchTransport } from './batch-transport.ts';
import { createClient } from './client.ts';
import { rpcMethod } from './method.ts';
import { nodeTransport } from './node.ts';
import { retry } from './retry.ts';

const add = rpcMethod<{ a: number; b: number }, number>({
  name: 'add',
  positions: ['a', 'b'],
  safe: true,
});
const note = rpcMethod<{ text: string }, void>({ name: 'note', notification: true });
const unknown = rpcMethod<{}, void>({ name: 'unknown' });

const notes: string[] = [];
const methods = {
  add: ([a, b]: [number, number]) => a + b,
  note: ({ text }: { text: string }) => void notes.push(text),
};

let server: JsonRpcServer | undefined;
afterEach(() => server?.close());

test('calls of one turn go in one request, and each has its own reply', async () => {
  server = await startJsonRpcServer(methods);
  const client = createClient(
    {},
    { transport: batchTransport({}, { url: server.url }), hooks: [retry()] },
  );
  const results = await Promise.all([
    add(client, { a: 1, b: 2 }),
    catchError(unknown(client)),
    note(client, { text: 'in a batch' }),
    add(client, { a: 3, b: 4 }),
  ]);
  expect(results[0]).toBe(3);
  expect(results[1]).toMatchObject({ kind: 'rpc', code: -32_601, method: 'unknown', requestId: 2 });
  expect(results[3]).toBe(7);
  expect(notes).toEqual(['in a batch']);
  expect(server.bodies.map((body) => (JSON.parse(body) as object[]).length)).toEqual([4]);
  expect(await add(client, { a: 5, b: 6 })).toBe(11);
  await note(client, { text: 'alone' });
  expect(notes).toContain('alone');
});

test('more calls than a batch holds go in several', async () => {
  server = await startJsonRpcServer(methods);
  const transport = batchTransport(
    {},
    { url: server.url, maximum: 10, exchange: nodeTransport({}, { url: server.url }).exchange },
  );
  const client = createClient({}, { transport });
  const sums = Array.from({ length: 25 }, (_, a) => add(client, { a, b: 1 }));
  expect(await Promise.all(sums)).toEqual(Array.from({ length: 25 }, (_, a) => a + 1));
  expect(server.bodies.map((body) => (JSON.parse(body) as object[]).length)).toEqual([10, 10, 5]);
});

test('a service that takes no batches refuses each of the calls', async () => {
  server = await startJsonRpcServer(methods, { refusesBatches: true });
  const client = createClient({}, { transport: batchTransport({}, { url: server.url }) });
  const errors = await Promise.all([1, 2].map((a) => catchError(add(client, { a, b: 1 }))));
  expect(errors).toMatchObject([
    { kind: 'rpc', code: -32_600, requestId: 1 },
    { kind: 'rpc', code: -32_600, requestId: 2 },
  ]);
});

test('a reply that lacks one of the calls fails that one alone', async () => {
  const { fetch } = fakeService(() => Response.json([{ jsonrpc: '2.0', id: 2, result: 5 }]));
  const client = createClient(
    {},
    { transport: batchTransport({}, { url: 'https://x.example', fetch }) },
  );
  const [lost, found] = await Promise.all([
    catchError(add(client, { a: 1, b: 1 })),
    add(client, { a: 2, b: 3 }),
  ]);
  expect(lost).toMatchObject({ kind: 'reply', requestId: 1 });
  expect(found).toBe(5);
});

test('an error without an id is that of every call that has no reply', async () => {
  const error = { code: -32_600, message: 'too many calls' };
  const refusal = { jsonrpc: '2.0', id: null, error };
  const { fetch } = fakeService(() =>
    Response.json([refusal, { jsonrpc: '2.0', id: 2, result: 5 }]),
  );
  const client = createClient(
    {},
    { transport: batchTransport({}, { url: 'https://x.example', fetch }) },
  );
  const [first, found, last] = await Promise.all([
    catchError(add(client, { a: 1, b: 1 })),
    add(client, { a: 2, b: 3 }),
    catchError(add(client, { a: 3, b: 1 })),
  ]);
  expect(found).toBe(5);
  expect(first).toMatchObject({ kind: 'rpc', code: -32_600, requestId: 1 });
  expect(last).toMatchObject({ kind: 'rpc', code: -32_600, requestId: 3 });
});

test('a call that is given up leaves the others, and the last one ends the request', async () => {
  let signal: AbortSignal | null | undefined;
  const { fetch } = fakeService((request) => {
    signal = request.init.signal;
    return hang(request);
  });
  const client = createClient(
    {},
    { transport: batchTransport({}, { url: 'https://x.example', fetch }) },
  );
  const [first, second] = [new AbortController(), new AbortController()];
  const one = catchError(add(client, { a: 1, b: 1 }, { signal: first.signal }));
  const two = catchError(add(client, { a: 1, b: 1 }, { signal: second.signal }));
  await expect.poll(() => signal).toBeDefined();
  first.abort();
  expect(await one).toMatchObject({ kind: 'aborted' });
  expect(signal?.aborted).toBe(false);
  second.abort();
  expect(await two).toMatchObject({ kind: 'aborted' });
  expect(signal?.aborted).toBe(true);
});

test('a call that cannot be written as JSON fails alone', async () => {
  server = await startJsonRpcServer(methods);
  const client = createClient({}, { transport: batchTransport({}, { url: server.url }) });
  const [lost, found] = await Promise.all([
    catchError(add(client, { a: 1n as never, b: 1 })),
    add(client, { a: 2, b: 3 }),
  ]);
  expect(lost).toBeInstanceOf(TypeError);
  expect(found).toBe(5);
});

test('calls of several clients that give the same id go in several batches', async () => {
  server = await startJsonRpcServer(methods);
  const transport = batchTransport({}, { url: server.url });
  const clients = [1, 2, 3].map(() => createClient({}, { transport }));
  const sums = await Promise.all(clients.map((client, a) => add(client, { a, b: 10 })));
  expect(sums).toEqual([10, 11, 12]);
  expect(server.bodies).toHaveLength(3);
});

test('an error quotes no secret of any call of its batch', async () => {
  const api = { secrets: ['token'] };
  const read = rpcMethod<{ token: string }, unknown>({ name: 'read' });
  const secrets = ['the-first-secret', 'the-second-secret'];
  const refuseAll = fakeService(({ text }) =>
    Response.json({ jsonrpc: '2.0', id: null, error: { code: -1, message: text, data: [text] } }),
  );
  const fail = (_url: string, { body }: RequestInit): never => {
    throw new Error(`cannot send ${String(body)}`);
  };
  for (const fetch of [refuseAll.fetch, fail]) {
    const transport = batchTransport(api, { url: 'https://x.example', fetch });
    const client = createClient(api, { transport });
    const errors = await Promise.all(secrets.map((token) => catchError(read(client, { token }))));
    for (const error of errors) {
      const text = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);
      expect(text).toContain('[redacted]');
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  }
});
