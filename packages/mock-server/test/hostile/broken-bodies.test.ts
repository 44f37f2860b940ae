import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenBodies } from './bodies.ts';
import { type HostileReply, parseError, stageHostile } from './stage-hostile.ts';

const stage = stageHostile();
const { send, write } = stage;

test.each(brokenBodies)('%s is answered with a parse error', async (_name, body) => {
  expect(await send(body)).toEqual(parseError);
});

test('a request that ends early is a parse error, wherever it ends', async () => {
  const whole = write({ filter: { field: 'scenario_name', operator: '=', value: 'ü😀"\\' } });
  const bytes = new TextEncoder().encode(whole);
  const { engine } = stage.mock;
  for (let end = 0; end < bytes.length; end += 1) {
    const { status, body } = engine.handle(bytes.subarray(0, end), { address: '127.0.0.1' });
    expect([status, JSON.parse(String(body))]).toEqual([200, parseError]);
  }
});

test('any bytes at all get one JSON-RPC error', () => {
  const { engine } = stage.mock;
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.json().map(encode)), (bytes) => {
      const { status, body } = engine.handle(bytes, { address: '127.0.0.1' });
      const reply = JSON.parse(String(body)) as HostileReply;
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
