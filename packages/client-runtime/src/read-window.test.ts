import { describe, expect, test } from 'vitest';
import { makeItems, start, type Item } from '../test/fake-list.ts';
import { catchError } from '../test/fake-service.ts';
import { day, idsOf, period, setUp } from '../test/long-read.ts';
import { formatCivilTime } from './civil-time.ts';
import { createClient } from './client.ts';
import type { ReadOptions } from './read-options.ts';
import { collect } from './rows.ts';

const many = (): Item[] => makeItems(Array.from({ length: 45 }, (_, index) => index * 2));

const addAtThird = (all: Item[], count: number): void => {
  if (count === 3) all.push({ id: 7_000_000, time: formatCivilTime(start + 1) });
};

const removeAtSecond = (all: Item[], count: number): void => {
  if (count === 2) all.splice(0, 3);
};

const outgrow = (all: Item[], count: number): void => {
  if (count !== 3) return;
  for (let index = 0; index < 60; index++) {
    all.push({ id: 8_000_000 + index, time: formatCivilTime(start + index * 1500) });
  }
};

const strip = (fetch: (url: string, init: RequestInit) => Promise<Response>) =>
  createClient(
    {},
    {
      url: 'https://x.example',
      fetch: async (url, init) => {
        const body = (await (await fetch(url, init)).json()) as {
          result: { data: { id?: number }[] };
        };
        for (const row of body.result.data) delete row.id;
        return Response.json(body);
      },
    },
  );

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

describe('a last page that comes short although the total stays', () => {
  const items = many();
  const readWith = (isShort: (count: number) => boolean) => {
    const { method, fetch } = setUp(items, { maximumOffset: 1000 });
    let count = 0;
    const cut = createClient(
      {},
      {
        url: 'https://x.example',
        fetch: async (url, init) => {
          const body = (await (await fetch(url, init)).json()) as { result: { data: unknown[] } };
          if (body.result.data.length < 10 && isShort(++count)) body.result.data.pop();
          return Response.json(body);
        },
      },
    );
    return collect(cut, method, period(0, 999));
  };

  test('is read again', async () => {
    expect(idsOf(await readWith((count) => count === 1))).toEqual(idsOf(items));
  });

  test('each time is an error, not a loss', async () => {
    expect(await catchError(readWith(() => true))).toMatchObject({ kind: 'read', fault: 'drift' });
  });
});

describe('a service that caps its pages without a word', () => {
  const readCapped = (cap: number, options?: ReadOptions) => {
    const items = many();
    const { method, fetch } = setUp(items, { maximumOffset: 1000 });
    const capped = createClient(
      {},
      {
        url: 'https://x.example',
        fetch: async (url, init) => {
          const body = (await (await fetch(url, init)).json()) as { result: { data: Item[] } };
          body.result.data.splice(cap);
          return Response.json(body);
        },
      },
    );
    return { items, reading: collect(capped, method, period(0, 999), options) };
  };

  test('is named for what it does', async () => {
    const error = await catchError(readCapped(6).reading);
    expect(error).toMatchObject({ kind: 'read', fault: 'drift' });
    expect((error as Error).message).toMatch(
      /: a page had 6 of 10 rows; try a smaller `pageSize`$/,
    );
  });

  test('gives all rows to a read with smaller pages', async () => {
    const { items, reading } = readCapped(6, { pageSize: 5 });
    expect(idsOf(await reading)).toEqual(idsOf(items));
  });
});

test('a window that outgrows the offset while it is read again is cut, and no row is doubled', async () => {
  const items = makeItems(Array.from({ length: 28 }, (_, index) => index * 1000));
  const { client, method } = setUp(items, { before: outgrow });
  const found = idsOf(await collect(client, method, period(0, 99_999), { ahead: 1 }));
  expect(found).toEqual(idsOf(items));
});

test('rows without their key are read, but not read again', async () => {
  const calm = setUp(makeItems(Array.from({ length: 90 }, (_, index) => index * day)), {
    months: 1,
  });
  expect(await collect(strip(calm.fetch), calm.method, period(0, 200 * day))).toHaveLength(90);
  const moving = setUp(many(), { maximumOffset: 1000, before: addAtThird });
  const error = await catchError(
    collect(strip(moving.fetch), moving.method, period(0, 999), { ahead: 1 }),
  );
  expect(error).toMatchObject({ kind: 'read', fault: 'drift' });
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
