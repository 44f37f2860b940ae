import { expect, test } from 'vitest';
import type { ApiDescription, MethodDescription } from '../api-description.ts';
import { Engine } from './engine.ts';

function method(name: string, facts: Partial<MethodDescription> = {}): MethodDescription {
  return {
    name,
    paramStructure: 'either',
    params: [
      { name: 'minuend', required: true },
      { name: 'subtrahend', required: true },
    ],
    access: [],
    weight: 1,
    errors: [],
    metadata: false,
    ...facts,
  };
}

const description: ApiDescription = {
  title: 'Sums',
  version: '1',
  methods: [
    method('subtract'),
    method('update', { params: [] }),
    method('fail', { params: [] }),
    method('only_names', { paramStructure: 'by-name' }),
    method('examples', {
      params: [],
      examples: [
        { params: {}, result: 'none' },
        { params: { a: [1] }, result: 'one' },
      ],
    }),
    method('made', { params: [], result: { type: 'integer', minimum: 3, maximum: 5 } }),
  ],
  errors: [{ key: 'busy', code: -32011, message: 'Busy for {seconds} s', params: ['seconds'] }],
  schemas: {},
};

const engine = new Engine({
  description,
  document: { openrpc: '1.4.1' },
  handlers: {
    subtract: ({ params }) => Number(params['minuend']) - Number(params['subtrahend']),
    fail: () => {
      throw new Error('secret detail');
    },
  },
});

function send(body: string): unknown {
  const reply = engine.handle(body, { address: '127.0.0.1' });
  return reply.body === undefined ? reply.status : JSON.parse(String(reply.body));
}

const parseError = { jsonrpc: '2.0', error: { code: -32700, message: 'Parse error' }, id: null };
const invalid = (id: string | number | null): object => ({
  jsonrpc: '2.0',
  error: { code: -32600, message: 'Invalid Request' },
  id,
});

test.each<[string, unknown]>([
  [
    '{"jsonrpc":"2.0","method":"subtract","params":[42,23],"id":1}',
    { jsonrpc: '2.0', result: 19, id: 1 },
  ],
  [
    '{"jsonrpc":"2.0","method":"subtract","params":{"subtrahend":23,"minuend":42},"id":"x"}',
    { jsonrpc: '2.0', result: 19, id: 'x' },
  ],
  ['{"jsonrpc":"2.0","method":"update","params":[]}', 204],
  ['{"jsonrpc":"2.0","method":"nothing"}', 204],
  [
    '{"jsonrpc":"2.0","method":"foobar","id":"1"}',
    {
      jsonrpc: '2.0',
      error: {
        code: -32601,
        message: 'Method not found',
        data: { field: 'method', value: 'foobar' },
      },
      id: '1',
    },
  ],
  ['{"jsonrpc":"2.0","method":"foobar,"params":"bar","baz]', parseError],
  ['[{"jsonrpc":"2.0","method":"subtract","params":[1,2],"id":1},{"jsonrpc":"2.0"', parseError],
  ['[]', invalid(null)],
  ['[1]', [invalid(null)]],
  ['[{"jsonrpc":"2.0","method":"update"},{"jsonrpc":"2.0","method":"update"}]', 204],
  [
    '[{"jsonrpc":"2.0","method":"subtract","params":[3,1],"id":"a"},{"foo":"boo"},{"jsonrpc":"2.0","method":"update"}]',
    [
      { jsonrpc: '2.0', result: 2, id: 'a' },
      {
        ...invalid(null),
        error: {
          code: -32600,
          message: 'Invalid Request',
          data: { field: 'jsonrpc', value: null },
        },
      },
    ],
  ],
  [
    '{"jsonrpc":"2.0","method":"rpc.discover","id":1}',
    { jsonrpc: '2.0', result: { openrpc: '1.4.1' }, id: 1 },
  ],
  ['{"jsonrpc":"2.0","method":"examples","id":1}', { jsonrpc: '2.0', result: 'none', id: 1 }],
  [
    '{"jsonrpc":"2.0","method":"examples","params":{"a":[1]},"id":1}',
    { jsonrpc: '2.0', result: 'one', id: 1 },
  ],
  [
    '{"jsonrpc":"2.0","method":"examples","params":{"a":[2]},"id":1}',
    { jsonrpc: '2.0', result: 'none', id: 1 },
  ],
])('%s', (body, expected) => {
  expect(send(body)).toEqual(expected);
});

test.each([
  ['{"jsonrpc":"2.0","method":"subtract","params":[1],"id":1}', -32602],
  ['{"jsonrpc":"2.0","method":"subtract","params":[1,2,3],"id":1}', -32602],
  ['{"jsonrpc":"2.0","method":"only_names","params":[1,2],"id":1}', -32602],
  ['{"jsonrpc":"2.0","method":"subtract","params":"bar","id":1}', -32600],
  ['{"jsonrpc":"2.0","method":1,"params":{},"id":1}', -32600],
  ['{"jsonrpc":"2.0","method":"update","id":{}}', -32600],
  ['{"jsonrpc":"2.0","method":"update","id":1e999}', -32600],
  ['{"jsonrpc":"1.0","method":"update","id":1}', -32600],
  ['{"jsonrpc":"2.0","method":"__proto__","id":1}', -32601],
  ['{"jsonrpc":"2.0","method":"toString","id":1}', -32601],
  ['{"jsonrpc":"2.0","method":"fail","id":1}', -32603],
  ['null', -32600],
  ['"text"', -32600],
  ['', -32700],
])('%s is answered with %i', (body, code) => {
  expect(send(body)).toMatchObject({ jsonrpc: '2.0', error: { code } });
  expect(JSON.stringify(send(body))).not.toContain('secret detail');
});

test('values are made from the schema, the same each time', () => {
  const first = send('{"jsonrpc":"2.0","method":"made","id":1}') as { result: number };
  expect([3, 4, 5]).toContain(first.result);
  expect(send('{"jsonrpc":"2.0","method":"made","id":1}')).toEqual(first);
});

test('ordered faults come once, with their message filled', () => {
  engine.faults.order({ method: 'update', error: 'busy', params: { seconds: 3 } });
  expect(send('{"jsonrpc":"2.0","method":"examples","id":1}')).toHaveProperty('result');
  expect(send('{"jsonrpc":"2.0","method":"update","id":1}')).toMatchObject({
    error: { code: -32011, message: 'Busy for 3 s' },
  });
  expect(send('{"jsonrpc":"2.0","method":"update","id":1}')).toHaveProperty('result');
});

test('an HTTP status that was ordered for a call is that of its batch', () => {
  const one = '{"jsonrpc":"2.0","id":1,"method":"made"}';
  engine.faults.order({ status: 503 });
  const { status, body } = engine.handle(`[${one},${one}]`, { address: '127.0.0.1' });
  expect([status, body]).toEqual([503, undefined]);
  expect(engine.handle(`[${one}]`, { address: '127.0.0.1' }).status).toBe(200);
});

test('bytes that are no UTF-8 are no JSON', () => {
  const reply = engine.handle(Uint8Array.of(0x22, 0xff, 0x22), { address: '' });
  expect(JSON.parse(String(reply.body))).toEqual(parseError);
});
