import { describe, expect, test } from 'vitest';
import { makeItems, start, type FakeListOptions, type Item } from '../test/fake-list.ts';
import { catchError } from '../test/fake-service.ts';
import { period, setUp } from '../test/long-read.ts';
import { formatCivilTime } from './civil-time.ts';
import type { ReadOptions } from './read-options.ts';
import { collect } from './rows.ts';

async function fail(
  items: Item[],
  options: Partial<FakeListOptions>,
  params: object = {},
  read?: ReadOptions,
) {
  const { client, method } = setUp(items, options);
  return catchError(collect(client, method, { ...period(0, 99), ...params } as never, read));
}

const addEachTime = (all: Item[], count: number): void => {
  all.push({ id: 5_000_000 + count, time: formatCivilTime(start) });
};

describe('a long read refuses', () => {
  test('more rows in one second than the offset reaches', async () => {
    const error = await fail(makeItems(Array.from({ length: 31 }, () => 5)), {});
    expect(error).toMatchObject({ kind: 'read', fault: 'too-many-rows' });
    expect(String(error)).toContain(
      'the second 2026-01-01 00:00:05 has more rows than the offset reaches',
    );
  });

  test('rows beyond the offset when there is no total', async () => {
    const items = makeItems(Array.from({ length: 50 }, (_, index) => index));
    expect(await fail(items, { isTotalUnknown: true })).toMatchObject({
      kind: 'read',
      fault: 'too-many-rows',
    });
  });

  test('an order that it cannot keep over several windows', async () => {
    const items = makeItems(Array.from({ length: 60 }, (_, index) => index));
    const sort = [{ field: 'size' }];
    expect(await fail(items, {}, { sort })).toMatchObject({ kind: 'read', fault: 'order' });
  });

  test('rows that never stop moving', async () => {
    const items = makeItems([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const error = await fail(
      items,
      { before: addEachTime, maximumOffset: 1000 },
      {},
      { rereads: 2 },
    );
    expect(error).toMatchObject({ kind: 'read', fault: 'drift' });
  });

  test.each([
    ['limit', { limit: 5 }],
    ['offset', { offset: 5 }],
    ['till', { till: '2026-02-30 00:00:00' }],
    ['from', { from: '2027-01-01 00:00:00' }],
  ])('%s as given', async (name, params) => {
    const error = await fail(makeItems([1]), {}, params);
    expect(error).toMatchObject({ kind: 'option', method: name });
  });
});
