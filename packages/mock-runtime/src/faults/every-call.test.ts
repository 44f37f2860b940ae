import { expect, test } from 'vitest';
import { orderFaults } from '../control/faults.ts';
import type { JsonObject } from '../json.ts';
import { Engine } from '../rpc/engine.ts';
import { faults } from '../control/faults.ts';

const createEngine = (): Engine =>
  new Engine({
    description: { title: 'One', version: '1', methods: [], errors: [], schemas: {} },
  });

test('an order without an end says so, and what is listed can be ordered again', () => {
  const engine = createEngine();
  orderFaults(engine, { spoil: 'drop', calls: 'every' });
  orderFaults(engine, { spoil: 'cut', probability: 0.5 });
  engine.faults.order({ status: 503, calls: Infinity });
  orderFaults(engine, { spoil: 'garble', calls: 3 });
  engine.faults.take('any');
  const listed = faults.GET?.(engine, {}, {}) as readonly JsonObject[];
  expect(listed).toEqual([
    { spoil: 'drop', calls: 'every' },
    { spoil: 'cut', probability: 0.5, calls: 'every' },
    { status: 503, calls: 'every' },
    { spoil: 'garble', calls: 3 },
  ]);
  const again = createEngine();
  for (const order of listed) orderFaults(again, order);
  expect(again.faults.pending).toEqual(engine.faults.pending);
});

test('every call meets it, until it is taken back', () => {
  const engine = createEngine();
  orderFaults(engine, { status: 503, calls: 'every' });
  for (let call = 0; call < 50; call += 1) expect(engine.faults.take('any')?.status).toBe(503);
  engine.faults.clear();
  expect(engine.faults.take('any')).toBeUndefined();
});

test.each<JsonObject>([{ calls: 'all' }, { calls: 0 }, { calls: 1.5 }, { calls: null }])(
  '%j is refused',
  (order) => {
    expect(() => orderFaults(createEngine(), order)).toThrow('a whole number from 1, or "every"');
  },
);
