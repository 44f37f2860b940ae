import { describe, expect, test } from 'vitest';
import { makeItems, start } from '../test/fake-list.ts';
import { catchError } from '../test/fake-service.ts';
import { day, idsOf, period, setUp } from '../test/long-read.ts';
import { formatCivilTime } from './civil-time.ts';
import type { RpcClient } from './client.ts';
import { openConnection } from './connection.ts';
import { pages } from './pages.ts';
import type { Checkpoint } from './read-options.ts';
import { collect } from './rows.ts';

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
        found.push(...(await collect(client, method, params, { from: checkpoint! })));
        expect(found).toEqual(whole);
      }
    }
  });

  test('at the end of the last window gives nothing more, and at the end of another the next one', async () => {
    const items = makeItems(Array.from({ length: 60 }, (_, index) => index));
    const { client, method, received } = setUp(items);
    const checkpoints: Checkpoint[] = [];
    for await (const page of pages(client, method, period(0, 59)))
      checkpoints.push(page.checkpoint!);
    const sent = received.length;
    expect(await collect(client, method, period(0, 59), { from: checkpoints.at(-1)! })).toEqual([]);
    expect(received).toHaveLength(sent);
    const middle = checkpoints.findIndex(({ offset, total }) => offset === total);
    const rest = await collect(client, method, period(0, 59), { from: checkpoints[middle]! });
    expect(rest.map(({ time }) => time)).toEqual(items.slice(30).map(({ time }) => time));
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
    const error = await catchError(collect(client, method, period(0, 99), { from: checkpoint! }));
    expect(error).toMatchObject({ kind: 'read', fault: 'drift' });
  });

  test('is refused by a read with another filter, sort or user, and taken with other fields or page sizes', async () => {
    const items = makeItems(Array.from({ length: 60 }, (_, index) => index));
    const { client, method } = setUp(items);
    const params = period(0, 59);
    const checkpoints: Checkpoint[] = [];
    for await (const page of pages(client, method, params)) checkpoints.push(page.checkpoint!);
    // At the end of a window there is no row that could be seen to have moved.
    const from = checkpoints.find(({ offset, total }) => offset === total)!;
    for (const changed of [
      { filter: { field: 'id', operator: '>', value: 3 } },
      { sort: [{ field: 'time', order: 'desc' }] },
      { user_id: 5 },
    ]) {
      const read = collect(client, method, { ...params, ...changed } as typeof params, { from });
      expect(await catchError(read)).toMatchObject({
        kind: 'option',
        message: expect.stringContaining('a checkpoint of a read with the same params'),
      });
    }
    const rest = await collect(client, method, params, { from });
    expect(rest).toHaveLength(30);
    expect(
      await collect(client, method, { ...params, filter: undefined } as typeof params, {
        from,
        pageSize: 7,
      }),
    ).toEqual(rest);
    expect(JSON.stringify(from)).not.toContain('filter');
  });

  test('is refused by a read that begins elsewhere, and taken by one that ends later', async () => {
    const items = makeItems(Array.from({ length: 60 }, (_, index) => index * day));
    for (const order of ['asc', 'desc'] as const) {
      const { client, method } = setUp(items, { months: 1 });
      const read = (first: number, last: number, from?: Checkpoint) =>
        pages(
          client,
          method,
          { ...period(first * day, last * day), sort: [{ field: 'time', order }] },
          from && { from },
        );
      let from: Checkpoint | undefined;
      for await (const page of read(10, 45)) {
        from = page.checkpoint;
        if (page.progress.rows > 20) break;
      }
      // What is read first may not lie before the checkpoint: nobody would read it any more.
      const [earlier, further] =
        order === 'asc'
          ? [
              [5, 45],
              [10, 50],
            ]
          : [
              [10, 50],
              [5, 45],
            ];
      const refused = catchError(read(earlier[0]!, earlier[1]!, from).next());
      expect(await refused).toMatchObject({ kind: 'option' });
      const ids: number[] = [];
      for await (const { data } of read(further[0]!, further[1]!, from)) ids.push(...idsOf(data));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThan(41);
      expect(ids).toContain(items[order === 'asc' ? 50 : 5]!.id);
    }
  });

  test('is refused by a connection for another user', async () => {
    const items = makeItems(Array.from({ length: 25 }, (_, index) => index));
    const { method, fetch } = setUp(items, { maximumOffset: 1000 });
    const open = (userId?: number): RpcClient =>
      openConnection(
        { api: {}, servers: {} },
        { url: 'https://x.example', fetch, ...(userId !== undefined && { userId }) },
      ).client;
    let from: Checkpoint | undefined;
    for await (const page of pages(open(1), method, period(0, 99))) {
      from = page.checkpoint;
      break;
    }
    for (const other of [2, undefined]) {
      expect(
        await catchError(collect(open(other), method, period(0, 99), { from: from! })),
      ).toMatchObject({
        kind: 'option',
        message: expect.stringContaining('a checkpoint of a read with the same params'),
      });
    }
    expect(await collect(open(1), method, period(0, 99), { from: from! })).toHaveLength(15);
  });

  test('does not stand at the end of a window of which a row came twice', async () => {
    const places = Array.from('abcdef', (_, index) => ({
      id: index + 1,
      time: formatCivilTime(start),
      size: index,
    }));
    const { client, method } = setUp(places, {
      maximumOffset: 1000,
      before: (items, count) => {
        // abcdef becomes fbcdea: the total stays, and so does the row between the pages.
        if (count === 2)
          [items[0], items[5]] = [
            { ...items[0]!, size: 5 },
            { ...items[5]!, size: 0 },
          ];
      },
    });
    const params = { ...period(0, 9), sort: [{ field: 'size' }] } as const;
    const checkpoints: (Checkpoint | undefined)[] = [];
    const ids: number[] = [];
    for await (const { data, checkpoint } of pages(client, method, params, {
      pageSize: 3,
      ahead: 1,
    })) {
      checkpoints.push(checkpoint);
      ids.push(...data.map(({ id }) => id));
    }
    expect(ids.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(checkpoints.map((checkpoint) => checkpoint?.offset)).toEqual([
      3,
      undefined,
      undefined,
      6,
    ]);
    const refused = collect(client, method, params, { from: checkpoints[0]!, pageSize: 3 });
    expect(await catchError(refused)).toMatchObject({
      fault: 'drift',
      message: expect.stringContaining('since the checkpoint; start the window again'),
    });
  });

  test('in a window that is now beyond the offset is refused: its parts would give rows twice', async () => {
    const items = makeItems(Array.from({ length: 28 }, (_, index) => index));
    const { client, method } = setUp(items, { maximumOffset: 20 });
    let from: Checkpoint | undefined;
    for await (const page of pages(client, method, period(0, 99))) {
      from = page.checkpoint;
      break;
    }
    const drift = { kind: 'read', fault: 'drift' };
    const smaller = collect(client, method, period(0, 99), { from: from!, pageSize: 2 });
    expect(await catchError(smaller)).toMatchObject(drift);
    items.push(
      ...makeItems([50, 51, 52, 53]).map((item) => ({ ...item, id: item.id + 5_000_000 })),
    );
    expect(await catchError(collect(client, method, period(0, 99), { from: from! }))).toMatchObject(
      drift,
    );
  });

  test('is taken when rows were added behind it', async () => {
    const items = makeItems(Array.from({ length: 25 }, (_, index) => index));
    const { client, method } = setUp(items, { maximumOffset: 1000 });
    let from: Checkpoint | undefined;
    for await (const page of pages(client, method, period(0, 99))) {
      from = page.checkpoint;
      break;
    }
    items.push({ id: 5_000_000, time: formatCivilTime(start + 20) });
    expect(await collect(client, method, period(0, 99), { from: from! })).toHaveLength(16);
  });
});
