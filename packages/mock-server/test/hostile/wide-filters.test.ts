import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { where } from '../proofs/stage.ts';
import { stageHostile } from './stage-hostile.ts';

const stage = stageHostile();
const { send, write } = stage;

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
