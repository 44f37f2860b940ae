import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeItems, start, type Item } from '../test/fake-list.ts';
import { catchError } from '../test/fake-service.ts';
import { idsOf, period, setUp } from '../test/long-read.ts';
import { formatCivilTime } from './civil-time.ts';
import { pages } from './pages.ts';
import type { Checkpoint } from './read-options.ts';
import { collect } from './rows.ts';

const everySecond = (count: number): Item[] =>
  makeItems(Array.from({ length: count }, (_, index) => index * 2));

/** Takes the items at these places away, and adds as many at these seconds: the total stays. */
const exchange = (items: Item[], places: readonly number[], seconds: readonly number[]): void => {
  for (const place of places) items.splice(place % Math.max(1, items.length), 1);
  for (const second of seconds) {
    items.push({ id: nextId++, time: toTime(second) });
  }
  items.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id - b.id));
};

let nextId = 5_000_000;

const toTime = (second: number): string => formatCivilTime(start + second);

test('a row that slips to the page before, while another is added, is read all the same', async () => {
  const items = everySecond(45);
  const slipping = items[10]!;
  const { client, method } = setUp(items, {
    maximumOffset: 1000,
    before: (all, count) => {
      if (count === 2) exchange(all, [3], [89]);
    },
  });
  const found = await collect(client, method, period(0, 999), { ahead: 1 });
  expect(found.map(({ id }) => id)).toContain(slipping.id);
  expect(new Set(idsOf(found)).size).toBe(found.length);
});

test('whatever changes meanwhile, a read loses no row that stays and doubles none', async () => {
  const change = fc.record({
    before: fc.integer({ min: 1, max: 12 }),
    removed: fc.array(fc.nat(200), { maxLength: 3 }),
    isBalanced: fc.boolean(),
    seconds: fc.array(fc.integer({ min: 0, max: 160 }), { minLength: 3, maxLength: 3 }),
  });
  let isReread = false;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 70 }),
      fc.array(change, { maxLength: 5 }),
      fc.record({ limit: fc.integer({ min: 2, max: 12 }), isTotalUnknown: fc.boolean() }),
      fc.integer({ min: 1, max: 4 }),
      async (count, changes, limits, ahead) => {
        const items = everySecond(count);
        const staying = new Set(items);
        const { client, method, received } = setUp(items, {
          ...limits,
          maximumOffset: 1000,
          before: (all, request) => {
            for (const { before, removed, isBalanced, seconds } of changes) {
              if (before !== request) continue;
              exchange(all, removed, isBalanced ? seconds.slice(0, removed.length) : seconds);
              for (const item of staying) if (!all.includes(item)) staying.delete(item);
            }
          },
        });
        const found = await collect(client, method, period(0, 999), { ahead, rereads: 12 });
        isReread ||= received.filter(({ params }) => params?.['offset'] === 0).length > 1;
        const ids = new Set(idsOf(found));
        expect(ids.size).toBe(found.length);
        expect([...staying].filter(({ id }) => !ids.has(id))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
  expect(isReread).toBe(true);
});

test('a list that never rests is an error, not a loss', async () => {
  const { client, method } = setUp(everySecond(45), {
    maximumOffset: 1000,
    before: (all) => exchange(all, [0], [999]),
  });
  const error = await catchError(collect(client, method, period(0, 9999), { ahead: 1 }));
  expect(error).toMatchObject({
    kind: 'read',
    fault: 'drift',
    message: expect.stringContaining('rows were added, removed or moved'),
  });
});

test('a read that is taken up again sees that rows slipped meanwhile, although the total stayed', async () => {
  const items = everySecond(45);
  const { client, method } = setUp(items, { maximumOffset: 1000 });
  let checkpoint: Checkpoint | undefined;
  for await (const page of pages(client, method, period(0, 999))) {
    checkpoint = page.checkpoint;
    break;
  }
  exchange(items, [3], [89]);
  const error = await catchError(collect(client, method, period(0, 999), { from: checkpoint! }));
  expect(error).toMatchObject({ kind: 'read', fault: 'drift' });
});
