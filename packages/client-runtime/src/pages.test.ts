import { getEventListeners } from 'node:events';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeList, makeItems, start, type FakeListOptions, type Item } from '../test/fake-list.ts';
import { catchError } from '../test/fake-service.ts';
import { formatCivilTime } from './civil-time.ts';
import { createClient } from './client.ts';
import { pages } from './pages.ts';
import type { Checkpoint, ReadOptions, ReadProgress } from './read-options.ts';
import { collect, rows } from './rows.ts';

const day = 86_400;

const period = (from: number, till: number): { from: string; till: string } => ({
  from: formatCivilTime(start + from),
  till: formatCivilTime(start + till),
});

function setUp(items: Item[], options: Partial<FakeListOptions> = {}) {
  const list = fakeList(items, { limit: 10, maximumOffset: 20, ...options });
  const client = createClient({}, { url: 'https://x.example', fetch: list.fetch });
  return { ...list, client };
}

const idsOf = (items: readonly { readonly id: number }[]): number[] =>
  items.map(({ id }) => id).toSorted((a, b) => a - b);

async function fail(
  items: Item[],
  options: Partial<FakeListOptions>,
  params: object = {},
  read?: ReadOptions,
) {
  const { client, method } = setUp(items, options);
  return catchError(collect(client, method, { ...period(0, 99), ...params } as never, read));
}

const many = (): Item[] => makeItems(Array.from({ length: 45 }, (_, index) => index * 2));

const addEachTime = (all: Item[], count: number): void => {
  all.push({ id: 5_000_000 + count, time: formatCivilTime(start) });
};

const addAtThird = (all: Item[], count: number): void => {
  if (count === 3) all.push({ id: 7_000_000, time: formatCivilTime(start + 1) });
};

const removeAtSecond = (all: Item[], count: number): void => {
  if (count === 2) all.splice(0, 3);
};

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
    expect(all).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 95]);
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

  test('reads on without a total until a page is short', async () => {
    const items = makeItems(Array.from({ length: 25 }, (_, index) => index));
    const { client, method } = setUp(items, { isTotalUnknown: true });
    expect(idsOf(await collect(client, method, period(0, 99)))).toEqual(idsOf(items));
  });
});

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

describe('when rows change meanwhile', () => {
  test('a row that is added while paging is read, and none is doubled', async () => {
    const items = many();
    const { client, method } = setUp(items, { maximumOffset: 1000, before: addAtThird });
    expect(idsOf(await collect(client, method, period(0, 999)))).toEqual(idsOf(items));
  });

  test('rows that are removed while paging make none of the others go missing', async () => {
    const items = many();
    const kept = new Set(items.slice(3).map(({ id }) => id));
    const { client, method } = setUp(items, { maximumOffset: 1000, before: removeAtSecond });
    const found = idsOf(await collect(client, method, period(0, 999)));
    expect(new Set(found).size).toBe(found.length);
    expect([...kept].filter((id) => !found.includes(id))).toEqual([]);
  });

  test('a page that comes short although the total stays is noticed', async () => {
    const items = many();
    const { client, method, fetch } = setUp(items, { maximumOffset: 1000 });
    let count = 0;
    const lossy = createClient(
      {},
      {
        url: 'https://x.example',
        fetch: async (url, init) => {
          const response = await fetch(url, init);
          if (++count !== 2) return response;
          const body = (await response.json()) as { result: { data: unknown[] } };
          body.result.data.pop();
          return Response.json(body);
        },
      },
    );
    expect(idsOf(await collect(lossy, method, period(0, 999)))).toEqual(idsOf(items));
    expect(await collect(client, method, period(0, 999))).toHaveLength(45);
  });
});

test('a row that the service gives in two windows, because it reads an edge twice, comes once', async () => {
  const items = makeItems([0, 30 * day, 31 * day - 1, 31 * day, 40 * day]);
  const { fetch, method } = setUp(items, { months: 3 });
  const client = createClient(
    {},
    {
      url: 'https://x.example',
      fetch: (url, init) => {
        const early = String(init.body).replace(
          '"from":"2026-02-01 00:00:00"',
          '"from":"2026-01-31 23:59:00"',
        );
        return fetch(url, { ...init, body: early });
      },
    },
  );
  const monthly = {
    ...method,
    descriptor: { ...method.descriptor, list: { ...method.descriptor.list } },
  };
  Object.assign(monthly.descriptor.list, {
    period: { from: 'from', till: 'till', field: 'time', months: 1 },
  });
  const found = await collect(client, monthly as typeof method, period(0, 60 * day));
  expect(idsOf(found)).toEqual(idsOf(items));
});

describe('a checkpoint', () => {
  test('goes on after any page, without a doubled or lost row', async () => {
    const items = makeItems(Array.from({ length: 83 }, (_, index) => index * 7 * day));
    for (const sort of [undefined, [{ field: 'time', order: 'desc' } as const]]) {
      const { client, method } = setUp(items, { months: 3 });
      const params = { ...period(0, 600 * day), ...(sort && { sort }) };
      const whole = await collect(client, method, params);
      for (let stopAfter = 1; stopAfter < 8; stopAfter++) {
        const found: { id: number; time: string }[] = [];
        let checkpoint: Checkpoint | undefined;
        for await (const page of pages(client, method, params)) {
          found.push(...page.data);
          checkpoint = JSON.parse(JSON.stringify(page.checkpoint)) as Checkpoint;
          if (page.progress.pages === stopAfter) break;
        }
        found.push(...(await collect(client, method, params, { resume: checkpoint! })));
        expect(found).toEqual(whole);
      }
    }
  });

  test('is refused when the rows before it have changed', async () => {
    const items = makeItems(Array.from({ length: 30 }, (_, index) => index));
    const { client, method } = setUp(items, { maximumOffset: 1000 });
    let checkpoint: Checkpoint | undefined;
    for await (const page of pages(client, method, period(0, 99))) {
      checkpoint = page.checkpoint;
      break;
    }
    items.push({ id: 9_000_000, time: formatCivilTime(start) });
    const error = await catchError(collect(client, method, period(0, 99), { resume: checkpoint! }));
    expect(error).toMatchObject({ kind: 'read', fault: 'drift' });
  });
});
