import { expect, test } from 'vitest';
import type { MethodDescription } from '../api-description.ts';
import { Engine } from './engine.ts';

const seen: unknown[] = [];
const scale: MethodDescription = {
  name: 'scale',
  paramStructure: 'by-position',
  params: [
    { name: 'factor', required: false },
    { name: 'value', required: true },
    { name: 'unit', required: false },
  ],
  access: [],
  weight: 1,
  errors: [],
  metadata: false,
};
const engine = new Engine({
  description: { title: 'Sums', version: '1', methods: [scale], errors: [], schemas: {} },
  handlers: { scale: ({ params }) => params },
  // Validators judge params as they are on the wire.
  validators: {
    scale: (params) => {
      seen.push(params);
      return { ok: true };
    },
  },
});

function call(params: unknown): unknown {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'scale', params });
  const reply = engine.handle(body, { address: '127.0.0.1' });
  return (JSON.parse(String(reply.body)) as { result: unknown }).result;
}

test('a null in the position of an optional param stands for none, unless nothing follows it', () => {
  expect(call([2, 3])).toEqual({ factor: 2, value: 3 });
  expect(call([null, 3])).toEqual({ value: 3 });
  expect(call([null, null, 'm'])).toEqual({ value: null, unit: 'm' });
  expect(call([2, 3, null])).toEqual({ factor: 2, value: 3, unit: null });
  expect(seen).toEqual([
    [2, 3],
    [null, 3],
    [null, null, 'm'],
    [2, 3, null],
  ]);
});
