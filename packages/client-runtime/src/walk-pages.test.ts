import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeItems, start, type ItemList } from '../test/fake-list.ts';
import { catchError, fakeService, reply } from '../test/fake-service.ts';
import { idsOf, period, setUp } from '../test/long-read.ts';
import { formatCivilTime } from './civil-time.ts';
import { createClient } from './client.ts';
import { listMethod } from './list-method.ts';
import { collect } from './rows.ts';
import { walkPages } from './walk-pages.ts';

async function gather<Row>(
  walk: AsyncIterable<{ readonly data: readonly Row[] }>,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for await (const { data } of walk) found.push(...data);
  return found;
}

const everySecond = (count: number) =>
  makeItems(Array.from({ length: count }, (_, index) => index));

test('gives what a long read gives, whatever the length of the list and of the pages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 2, max: 12 }),
      async (count, limit) => {
        const { client, method } = setUp(everySecond(count), { limit, maximumOffset: 1000 });
        expect(await gather(walkPages(client, method, period(0, 99)))).toEqual(
          await collect(client, method, period(0, 99)),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('sorts by the order of the method, brings the key, and keeps to the limit and offset that are given', async () => {
  const { client, method, received } = setUp(everySecond(20), { maximumOffset: 1000 });
  const params = { ...period(0, 99), fields: ['time'], limit: 4, offset: 3 } as const;
  const found = await gather(walkPages(client, method, params));
  expect(found).toHaveLength(17);
  expect(received.map((request) => request.params?.['offset'])).toEqual([3, 6, 9, 12, 15, 18]);
  expect(received[0]?.params).toMatchObject({
    fields: ['time', 'id'],
    sort: [{ field: 'time' }],
    limit: 4,
  });
});

test('stops when rows slip, and when rows are left beyond the offset', async () => {
  const moving = setUp(everySecond(45), {
    maximumOffset: 1000,
    before: (all, count) => {
      if (count !== 2) return;
      all.splice(3, 1);
      all.push({ id: 9_000_000, time: formatCivilTime(start + 90) });
    },
  });
  expect(
    await catchError(gather(walkPages(moving.client, moving.method, period(0, 99)))),
  ).toMatchObject({ kind: 'read', fault: 'drift', method: 'get.items' });
  const long = setUp(everySecond(45), { maximumOffset: 20 });
  expect(
    await catchError(gather(walkPages(long.client, long.method, period(0, 99)))),
  ).toMatchObject({ kind: 'read', fault: 'too-many-rows' });
});

test('a page that is shorter than the total allows is no end of the list', async () => {
  // A service that gives fewer rows than it was asked for, as if there were no more.
  const items = everySecond(45);
  const give = (most: number) => setUp(items, { limit: 20, maximumOffset: 1000, most });
  const cut = give(15);
  const found: unknown[] = [];
  const read = (async () => {
    for await (const { data } of walkPages(cut.client, cut.method, period(0, 99)))
      found.push(...data);
  })();
  expect(await catchError(read)).toMatchObject({ kind: 'read', fault: 'drift' });
  expect(found).toEqual([]);
  const whole = give(20);
  expect(await gather(walkPages(whole.client, whole.method, period(0, 99)))).toHaveLength(45);
  expect(
    await gather(walkPages(whole.client, whole.method, { ...period(0, 99), offset: 50 } as never)),
  ).toEqual([]);
});

test('without a total it asks on until a page brings nothing new', async () => {
  for (const most of [5, 10, 100]) {
    const { client, method } = setUp(everySecond(45), {
      maximumOffset: 1000,
      isTotalUnknown: true,
      most,
    });
    expect(await gather(walkPages(client, method, period(0, 99)))).toHaveLength(45);
  }
});

test('a list without paging is one page', async () => {
  const method = listMethod<ItemList>({ name: 'all', list: { key: 'id' } });
  const { fetch, received } = fakeService(() => ({ data: everySecond(3) }));
  const client = createClient({}, { url: 'https://x.example', fetch });
  const found = await gather(walkPages(client, method, period(0, 9)));
  expect(idsOf(found)).toHaveLength(3);
  expect(received).toHaveLength(1);
});

test.each([
  [{ items: [], total: 0 }, 'undefined in {items,total}'],
  [{ data: null, metadata: {} }, 'object in {data,metadata}'],
  [null, 'undefined in {}'],
  ['no rows', 'undefined in {0,1,2,3,4,5,6}'],
])('a result without rows is an error that tells its shape: %j', async (result, shape) => {
  const method = listMethod<ItemList>({ name: 'all', list: { key: 'id' } });
  const { fetch } = fakeService((request) => reply(request, { result }));
  const client = createClient({}, { url: 'https://x.example', fetch });
  const error = { kind: 'reply', method: 'all', message: expect.stringContaining(shape) };
  expect(await catchError(gather(walkPages(client, method, period(0, 9))))).toMatchObject(error);
  expect(await catchError(collect(client, method, period(0, 9)))).toMatchObject(error);
});
