import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type OutgoingHttpHeaders, request } from 'node:http';
import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MockServer, startMockServer } from '../src/node.ts';
import { ambiguousRequests, brokenBodies } from './hostile/bodies.ts';
import { evilPatterns } from './hostile/patterns.ts';
import { listStatuses, speak } from './hostile/speak.ts';
import { legsReport, where } from './proofs/stage.ts';

let mock: MockServer;
const inside: unknown[] = [];

beforeAll(async () => {
  mock = await startMockServer({
    legs: 60_000,
    limits: 'none',
    onError: (error) => inside.push(error),
  });
});

afterAll(async () => {
  // Whatever came in, the mock itself was never at fault.
  expect(inside).toEqual([]);
  await mock.close();
});

interface Reply {
  readonly id: JsonValue;
  readonly result?: JsonObject;
  readonly error?: { readonly code: number; readonly message: string; readonly data: JsonObject };
}

async function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(mock.url, { method: 'POST', body, headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=UTF-8');
  return (await response.json()) as Reply;
}

const write = (params: JsonObject, id: JsonValue = 1): string => {
  const period = { date_from: '2026-08-01 00:00:00', date_till: '2026-10-31 23:59:59', limit: 1 };
  const whole = { access_token: mock.accessToken, ...period, ...params };
  return JSON.stringify({ jsonrpc: '2.0', id, method: legsReport, params: whole });
};

const parseError = {
  jsonrpc: '2.0',
  id: null,
  error: {
    code: -32700,
    message: 'Invalid JSON was received by the server.',
    data: { mnemonic: 'parse_error', field: null, value: null, params: {}, extended_helper: null },
  },
};

test.each(brokenBodies)('%s is answered with a parse error', async (_name, body) => {
  expect(await send(body)).toEqual(parseError);
});

test('a request that ends early is a parse error, wherever it ends', async () => {
  const whole = write({ filter: { field: 'scenario_name', operator: '=', value: 'ü😀"\\' } });
  const bytes = new TextEncoder().encode(whole);
  const { engine } = mock;
  for (let end = 0; end < bytes.length; end += 1) {
    const { status, body } = engine.handle(bytes.subarray(0, end), { address: '127.0.0.1' });
    expect([status, JSON.parse(String(body))]).toEqual([200, parseError]);
  }
});

test('any bytes at all get one JSON-RPC error', () => {
  const { engine } = mock;
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.json().map(encode)), (bytes) => {
      const { status, body } = engine.handle(bytes, { address: '127.0.0.1' });
      const reply = JSON.parse(String(body)) as Reply;
      expect(status).toBe(200);
      expect(Object.keys(reply)).toEqual(['jsonrpc', 'id', 'error']);
      expect(Object.keys(reply.error?.data ?? {})).toEqual(
        expect.arrayContaining(['mnemonic', 'field', 'value', 'params', 'extended_helper']),
      );
    }),
    { numRuns: 2000, seed: 3 },
  );
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test('64 MB are refused, whether they are announced or come in chunks', async () => {
  const size = 64 * 1024 * 1024;
  expect(await sendMuch(size, { 'content-length': size })).toBe(413);
  expect(await sendMuch(size, {})).toBe(413);
  expect((await send(write({}))).result).toBeDefined();
});

/** Sends that many bytes, until there is an answer. */
function sendMuch(size: number, headers: OutgoingHttpHeaders): Promise<number | undefined> {
  const piece = Buffer.alloc(1024 * 1024, '[');
  return new Promise((resolve, reject) => {
    let sent = 0;
    const asked = request(mock.url, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode);
      asked.destroy();
    });
    asked.on('error', reject);
    const push = (): void => {
      if (asked.destroyed || sent >= size) return;
      sent += piece.length;
      asked.write(piece, push);
    };
    push();
  });
}

test('what is compressed is not inflated', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await send(bomb, { 'content-encoding': 'gzip' })).toEqual(parseError);
});

test.each(evilPatterns)('%s costs little, and others are answered meanwhile', async (pattern) => {
  const body = write(where('calling_phone_number', 'regexp', pattern));
  const before = process.cpuUsage();
  const [evil, other] = await Promise.all([send(body), send(write({}, 'other'))]);
  const { user, system } = process.cpuUsage(before);
  expect(evil.result ?? evil.error?.data['mnemonic']).not.toBeUndefined();
  expect([other.id, other.error]).toEqual(['other', undefined]);
  // Time of the processor, which a busy machine does not change: half a second.
  expect(user + system).toBeLessThan(500_000);
});

test.each([
  ['like', '%'.repeat(1_000_000)],
  ['like', '4%'.repeat(500_000)],
  ['jsquery', '*.'.repeat(200)],
  ['jsquery', '(#.employee_id = 1) OR '.repeat(400)],
  ['jsquery', '('.repeat(5000)],
])('%s with a pattern made to be slow keeps nobody waiting', async (operator, pattern) => {
  const isLike = operator === 'like';
  const method = isLike ? legsReport : 'get.calls_report';
  const value = isLike ? pattern : `${pattern}employee_id = 1`;
  const field = isLike ? 'calling_phone_number' : 'employees';
  const body = write(where(field, operator, value)).replace(legsReport, method);
  const before = process.cpuUsage();
  const { result, error } = await send(body);
  const { user, system } = process.cpuUsage(before);
  if (result === undefined) expect(error?.data['mnemonic']).toBe('invalid_parameter_value');
  expect(user + system).toBeLessThan(1_000_000);
});

/** Params that nest 100 000 deep at some place. */
function nest(place: string): string {
  const deep = `${'{"filters":['.repeat(100_000)}${']}'.repeat(100_000)}`;
  return write({ [place]: '@' }).replace('"@"', deep);
}

test.each(['filter', 'sort', 'fields', 'limit', 'date_from', 'user_id', 'access_token'])(
  '%s that nests 100 000 deep is refused by name',
  async (place) => {
    const { id, error } = await send(nest(place));
    const mnemonic = place === 'access_token' ? 'data_type_error' : 'invalid_parameter_value';
    expect([id, error?.data['mnemonic'], error?.data['field']]).toEqual([1, mnemonic, place]);
  },
);

test('an ID or a method that nests 100 000 deep is no request', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const body of [
    `{"jsonrpc":"2.0","id":${deep},"method":"get.account"}`,
    `{"jsonrpc":"2.0","id":1,"method":${deep}}`,
    `{"jsonrpc":"2.0","id":1,"method":"get.account","params":${deep}}`,
  ]) {
    expect((await send(body)).error?.data['mnemonic']).toBe('invalid_request');
  }
});

/** A hundred thousand conditions, made of their numbers. */
const wide = (make: (number: number) => JsonObject): JsonObject => {
  const filters = Array.from({ length: 100_000 }, (_item, number) => make(number));
  return { filter: { condition: 'or', filters } };
};

test('a list of 100 000 values is answered, in one condition or in as many', async () => {
  const ids = Array.from({ length: 100_000 }, (_item, number) => 50_000_001 + number);
  const one = await send(write(where('id', 'in', ids)));
  const many = await send(
    write(wide((number) => ({ field: 'id', operator: '=', value: ids[number] ?? 0 }))),
  );
  expect(one.result).toMatchObject({ metadata: { total_items: 60_000 } });
  expect(many.result).toEqual(one.result);
});

test.each(['<', '!=', 'regexp'])(
  '100 000 different conditions with %s are too many',
  async (operator) => {
    const make = (value: number): JsonObject =>
      operator === 'regexp'
        ? { field: 'calling_phone_number', operator, value: `${value}.*${value}` }
        : { field: 'duration', operator, value };
    const before = process.cpuUsage();
    const { id, error } = await send(write(wide(make)));
    const { user, system } = process.cpuUsage(before);
    expect([id, error?.data['mnemonic']]).toEqual([1, 'invalid_parameter_value']);
    expect(error?.data['field']).toMatch(/^filter/);
    expect(user + system).toBeLessThan(5_000_000);
  },
);

test('100 000 groups, one beside the other, are answered', async () => {
  const group = { filters: [{ field: 'duration', operator: '>=', value: 0 }] };
  const { id, error } = await send(write(wide(() => group)));
  expect([id, error?.data['mnemonic']]).toEqual([1, 'invalid_parameter_value']);
  expect((await send(write(wide(() => ({}))))).result).toBeDefined();
});

test('names that objects inherit are unknown names, wherever they stand', async () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const inherit = (text: string): string => text.replaceAll('@', name);
    const ask = async (params: JsonObject): Promise<unknown> => {
      const { error } = await send(inherit(write(params)));
      return error?.data['mnemonic'];
    };
    const unexpected = 'unexpected_parameters';
    expect(await ask({ '@': { limit: 5 } })).toBe(unexpected);
    expect(await ask({ fields: ['@'] })).toBe(unexpected);
    expect(await ask({ sort: [{ field: '@' }] })).toBe(unexpected);
    expect(await ask({ sort: [{ field: 'duration', '@': 1 }] })).toBe(unexpected);
    expect(await ask(where('@', '=', 1))).toBe(unexpected);
    expect(await ask({ filter: { '@': 1 } })).toBe(unexpected);
    expect(await ask({ access_token: '@' })).toBe('access_token_invalid');
    const method = await send(`{"jsonrpc":"2.0","id":1,"method":"${name}"}`);
    expect(method.error?.data['mnemonic']).toBe('method_not_found');
  }
  expect(await send('{"__proto__":{"jsonrpc":"2.0","id":1,"method":"get.account"}}')).toMatchObject(
    {
      id: null,
      error: { data: { mnemonic: 'invalid_request' } },
    },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each(ambiguousRequests)(
  '%s is refused, and what it hides is not answered',
  async (_name, text) => {
    expect(listStatuses(await speak(mock.port, text))).toEqual([400]);
    expect((await send(write({}))).result).toBeDefined();
  },
);

test('requests one after the other on a connection are answered one by one', async () => {
  const whole = (body: string): string =>
    `POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const heard = await speak(mock.port, whole('{}') + whole('[]') + whole('{'));
  expect(listStatuses(heard)).toEqual([200, 200, 200]);
  const mnemonics = Array.from(heard.matchAll(/"mnemonic":"(\w+)"/g), ([, mnemonic]) => mnemonic);
  expect(mnemonics).toEqual(['invalid_request', 'batch_operations_not_supported', 'parse_error']);
});

test('a caller that has said all and closes its side still gets its answer', async () => {
  const body = write({});
  const head = `POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`;
  expect(await speakAndEnd(head + body)).toMatch(/^HTTP\/1\.1 200 [\s\S]*"total_items"/);
});

function speakAndEnd(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port: mock.port, host: '127.0.0.1', allowHalfOpen: true });
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('end', () => resolve(heard));
    socket.end(text);
  });
}

test('a hundred callers that never finish, or never listen, keep nobody waiting', async () => {
  const body = write({ limit: 10_000 });
  const sockets = Array.from({ length: 100 }, (_item, number) => {
    const socket = connect(mock.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    socket.write(`POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`);
    socket.write(number % 10 === 0 ? body : body.slice(0, 20));
    return socket;
  });
  expect((await send(write({}))).result).toBeDefined();
  for (const socket of sockets) socket.destroy();
  expect((await send(write({}))).result).toBeDefined();
});
