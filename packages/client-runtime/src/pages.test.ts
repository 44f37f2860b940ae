import { getEventListeners } from 'node:events';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeItems, start } from '../test/fake-list.ts';
import { catchError } from '../test/fake-service.ts';
import { day, idsOf, period, setUp } from '../test/long-read.ts';
import { formatCivilTime } from './civil-time.ts';
import { pages } from './pages.ts';
import type { ReadProgress } from './read-options.ts';
import { collect, rows } from './rows.ts';

describe('a long read', () => {
  test('delivers every row exactly once, whatever the period, the limits and the rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 400 * day }), { maxLength: 120 }),
        fc.record({
          limit: fc.integer({ min: 1, max: 12 }),
          maximumOffset: fc.integer({ min: 0, max: 40 }),
          months: fc.constantFrom(1, 2, 3),
        }),
        fc.record({ ahead: fc.integer({ min: 1, max: 5 }) }),
        async (seconds, limits, options) => {
          // One row a second: more than the offset reaches in one second is a test of its own.
          const { client, method } = setUp(makeItems([...new Set(seconds)]), limits);
          const found = await collect(client, method, period(10 * day, 390 * day), options);
          const expected = [...new Set(seconds)].filter(
            (second) => second >= 10 * day && second <= 390 * day,
          );
          expect(found.map(({ time }) => time)).toEqual(
            expected.toSorted((a, b) => a - b).map((second) => formatCivilTime(start + second)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('reads both edges of the period, and nothing outside', async () => {
    const { client, method } = setUp(makeItems([9, 10, 11, 99, 100, 101]));
    const found = await collect(client, method, period(10, 100));
    expect(found.map(({ time }) => time.slice(14))).toEqual(['00:10', '00:11', '01:39', '01:40']);
  });

  test('comes latest first when sorted so, over windows and parts', async () => {
    const items = makeItems(Array.from({ length: 200 }, (_, index) => index * 3 * day));
    const { client, method } = setUp(items, { months: 2 });
    const found = await collect(client, method, {
      ...period(0, 700 * day),
      sort: [{ field: 'time', order: 'desc' }],
    });
    expect(found.map(({ time }) => time)).toEqual(items.map(({ time }) => time).toReversed());
  });

  test('asks for the key to count rows by it, and does not hand it over', async () => {
    const { client, method, received } = setUp(makeItems([1, 2]));
    const found = await collect(client, method, { ...period(0, 9), fields: ['time'] });
    expect(received[0]?.params?.['fields']).toEqual(['id', 'time']);
    expect(found.map((row) => Object.keys(row))).toEqual([['time'], ['time']]);
  });

  test('fetches a bounded number of pages ahead, and hands them over in order', async () => {
    const { client, method, received } = setUp(
      makeItems(Array.from({ length: 95 }, (_, index) => index)),
      {
        maximumOffset: 1000,
      },
    );
    const reader = pages(client, method, period(0, 999), { ahead: 3 });
    const first = await reader.next();
    expect(first.value).toMatchObject({ progress: { rows: 10, total: 95 } });
    const all: number[] = [];
    for await (const page of pages(client, method, period(0, 999), { ahead: 3 })) {
      all.push(page.progress.rows);
      const fetched = received.length - 1;
      expect(fetched - all.length).toBeLessThanOrEqual(3);
    }
    expect(all).toEqual([10, 19, 28, 37, 46, 55, 64, 73, 82, 91, 95]);
  });

  test('that the reader breaks off stops its pages and leaves no listener', async () => {
    const { client, method, received } = setUp(
      makeItems(Array.from({ length: 95 }, (_, index) => index)),
      {
        maximumOffset: 1000,
      },
    );
    const { signal } = new AbortController();
    for await (const row of rows(client, method, period(0, 999), { signal })) {
      expect(row.id).toBeGreaterThan(0);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(received.length).toBeLessThanOrEqual(4);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('ends with the signal', async () => {
    const { client, method } = setUp(makeItems([1, 2, 3]));
    const controller = new AbortController();
    controller.abort();
    const error = await catchError(
      collect(client, method, period(0, 9), { signal: controller.signal }),
    );
    expect(error).toMatchObject({ kind: 'aborted' });
  });

  test('tells how far it is', async () => {
    const { client, method } = setUp(
      makeItems(Array.from({ length: 40 }, (_, index) => index * 10 * day)),
      {
        months: 3,
      },
    );
    const seen: ReadProgress[] = [];
    await collect(client, method, period(0, 399 * day), {
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.at(-1)).toMatchObject({ rows: 40, fraction: 1 });
    expect(seen.map(({ pages: count }) => count)).toEqual(seen.map((_, index) => index + 1));
    expect(seen.map(({ fraction }) => fraction)).toEqual(
      seen.map(({ fraction }) => fraction).toSorted((a, b) => a - b),
    );
    expect(seen[0]?.window).toEqual({ from: '2026-01-01 00:00:00', till: '2026-03-31 23:59:59' });
  });

  test('reads on without a total until a page brings nothing new', async () => {
    for (const most of [undefined, 5]) {
      const items = makeItems(Array.from({ length: 25 }, (_, index) => index));
      const { client, method } = setUp(items, {
        isTotalUnknown: true,
        ...(most && { most }),
        maximumOffset: 30,
      });
      const counts: number[] = [];
      const ids: number[] = [];
      for await (const { data } of pages(client, method, period(0, 99))) {
        counts.push(data.length);
        ids.push(...idsOf(data));
      }
      expect(idsOf(ids.map((id) => ({ id })))).toEqual(idsOf(items));
      expect(counts).toEqual(most ? [5, 4, 4, 4, 4, 4, 0] : [10, 9, 6, 0]);
    }
  });

  test('without a total ends where the offset does, unless there may be more', async () => {
    const read = (count: number, most = Infinity) => {
      const items = makeItems(Array.from({ length: count }, (_, index) => index));
      const { client, method } = setUp(items, { isTotalUnknown: true, most, maximumOffset: 20 });
      return collect(client, method, period(0, 99));
    };
    expect(await read(29)).toHaveLength(29);
    const tooMany = { kind: 'read', fault: 'too-many-rows' };
    expect(await catchError(read(30))).toMatchObject(tooMany);
    expect(await catchError(read(29, 5))).toMatchObject(tooMany);
  });
});
