import { expect, test } from 'vitest';
import type { JsonObject } from '../json.ts';
import { Engine } from '../rpc/engine.ts';
import { orderFaults } from './faults.ts';

const createEngine = (): Engine =>
  new Engine({
    description: {
      title: 'One',
      version: '1',
      methods: [],
      errors: [{ key: 'busy', code: -32011, message: 'Busy', params: [] }],
      schemas: {},
    },
  });

test('a fault with a probability, and faults of pages and sessions', () => {
  const engine = createEngine();
  const orders: JsonObject[] = [
    { spoil: 'cut', probability: 0.25 },
    { page: 'previous' },
    { page: { shift: -1 } },
    { page: { offset: 10 } },
    { session: 'end', calls: 3 },
  ];
  for (const order of orders) orderFaults(engine, order);
  expect(engine.faults.pending).toMatchObject(orders);
});

test('a mix becomes an order a kind', () => {
  const engine = createEngine();
  orderFaults(engine, { mix: { drop: 0.05, '503': 0.1, busy: 0.2 } });
  expect(engine.faults.pending).toMatchObject([
    // Names that are whole numbers come first in a JavaScript object.
    { status: 503, probability: 0.1 },
    { spoil: 'drop', probability: 0.05 },
    { error: 'busy', probability: 0.2 },
  ]);
});

test.each<[JsonObject, string]>([
  [{ spoil: 'cut', probability: 1.1 }, 'probability'],
  [{ spoil: 'cut', probability: '5%' }, 'probability'],
  [{ page: 'next' }, 'page'],
  [{ page: { shift: 0.5 } }, 'page'],
  [{ page: { offset: -1 } }, 'page'],
  [{ page: { shift: 1, offset: 1 } }, 'page'],
  [{ session: 'begin' }, 'session'],
  [{ mix: [] }, 'mix'],
  [{ mix: { drop: 0.1 }, calls: 2 }, 'calls is not known'],
  [{ mix: { dorp: 0.1 } }, 'dorp is not known'],
  [{ mix: { drop: null } }, 'drop has no part'],
])('%j is refused, and nothing is ordered', (body, message) => {
  const engine = createEngine();
  expect(() => orderFaults(engine, body)).toThrow(message);
  expect(engine.faults.pending).toEqual([]);
});
