import { expect, test } from 'vitest';
import type { ApiDescription } from '../api-description.ts';
import type { JsonValue } from '../json.ts';
import { Engine } from './engine.ts';

const nothing = {
  ok: false as const,
  issues: [{ code: -32_602, field: 'x', value: 1, message: 'no' }],
};
const example = (params: Record<string, JsonValue>, result: JsonValue) => ({ params, result });

/** Its examples break the schema of its params, as they do in documents that people write. */
const description: ApiDescription = {
  title: 'x',
  version: '1',
  methods: [
    {
      name: 'send',
      paramStructure: 'either',
      params: [
        { name: 'to', required: true },
        { name: 'memo', required: false },
        { name: 'note', required: false },
      ],
      access: [],
      weight: 0,
      errors: [],
      metadata: false,
      result: { type: 'string' },
      examples: [
        example({ to: { b: [1, { c: null }], a: 'x' }, note: 'first' }, 'one'),
        example({ to: null, memo: 5 }, 'two'),
        example({}, 'three'),
      ],
    },
  ],
  errors: [],
  schemas: {},
};
const engine = new Engine({ description, validators: { send: () => nothing } });

test.each<[JsonValue, string]>([
  [{ note: 'first', to: { a: 'x', b: [1, { c: null }] } }, 'one'],
  [[{ a: 'x', b: [1, { c: null }] }, null, 'first'], 'one'],
  [{ to: null, memo: 5 }, 'two'],
  [[null, 5], 'two'],
  [{}, 'three'],
  [[], 'three'],
])('%j is an example, and answered as one', (params, result) => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'send', params });
  expect(JSON.parse(String(engine.handle(body, { address: '' }).body))).toEqual({
    jsonrpc: '2.0',
    id: 1,
    result,
  });
});

test.each<JsonValue>([
  { to: { a: 'x', b: [1] }, note: 'first' },
  { to: null, memo: 6 },
  { to: null, memo: 5, more: 1 },
])('%j is none, and checked', (params) => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'send', params });
  expect(JSON.parse(String(engine.handle(body, { address: '' }).body))).toMatchObject({
    error: { code: -32_602 },
  });
});
