import { expect, test } from 'vitest';
import { catchError } from '../../test/fake-service.ts';
import { MessageQueue } from './message-queue.ts';

const over = { done: true, value: undefined };

test('values that wait come first, then the error, once, then the end', async () => {
  const closed: unknown[] = [];
  const queue = new MessageQueue<number>(3, (ended) => closed.push(ended));
  expect([1, 2, 3, 4].map((value) => queue.push(value))).toEqual([true, true, true, false]);
  const lost = new Error('lost');
  queue.end(lost);
  queue.end(new Error('another'));
  expect(closed).toEqual([queue]);
  for (const value of [1, 2, 3]) expect(await queue.next()).toEqual({ done: false, value });
  expect(await catchError(queue.next())).toBe(lost);
  expect(await queue.next()).toEqual(over);
});

test('several who wait are served in their order, and all of them at the end', async () => {
  const queue = new MessageQueue<number | undefined>(1, () => {});
  const waiting = [queue.next(), queue.next(), queue.next(), queue.next()];
  queue.push(undefined);
  queue.push(2);
  expect(await Promise.all(waiting.slice(0, 2))).toEqual([
    { done: false, value: undefined },
    { done: false, value: 2 },
  ]);
  queue.end(new Error('lost'));
  expect(await catchError(waiting[2]!)).toEqual(new Error('lost'));
  expect(await waiting[3]).toEqual(over);
});

test('a reader that leaves is not told of an error, and what comes later is nobody’s', async () => {
  const queue = new MessageQueue<number>(1, () => {});
  queue.push(1);
  expect(await queue.return()).toEqual(over);
  expect(queue.push(2)).toBe(true);
  expect(await queue.next()).toEqual(over);
});
