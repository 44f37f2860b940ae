import { describe, expect, test } from 'vitest';
import { makeItems, start } from '../test/fake-list.ts';
import { catchError } from '../test/fake-service.ts';
import { day, period, setUp } from '../test/long-read.ts';
import { formatCivilTime } from './civil-time.ts';
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
});
