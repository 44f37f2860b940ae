import { expect, test } from 'vitest';
import { makeItems } from '../test/fake-list.ts';
import { catchError } from '../test/fake-service.ts';
import { period, setUp } from '../test/long-read.ts';
import { collect } from './rows.ts';

const window = period(0, 99);

test.each([
  [null, /^a long read: expected options, as an object/],
  [{ resume: {} }, /^resume: is no option of a long read; there are timeout, signal, pageSize, /],
  [{ pageSize: 0 }, /^pageSize: expected a whole number from 1 on/],
  [{ pageSize: 1.5 }, /^pageSize: /],
  [{ pageSize: '100' }, /^pageSize: /],
  [{ ahead: 0 }, /^ahead: expected a whole number from 1 on/],
  [{ ahead: Number.NaN }, /^ahead: /],
  [{ ahead: Infinity }, /^ahead: /],
  [{ rereads: -1 }, /^rereads: expected a whole number from 0 on/],
  [{ timeout: Number.NaN }, /^timeout: /],
  [{ signal: {} }, /^signal: expected an AbortSignal/],
  [{ onProgress: 5 }, /^onProgress: expected a function/],
  [{ from: { place: 5 } }, /^place: is no option of a checkpoint/],
  [{ from: {} }, /^from: expected a checkpoint of a read with the same params/],
  [{ from: { offset: 3, total: 5 } }, /^from: expected a checkpoint of a read/],
  [{ from: { window, total: 5 } }, /^from: expected a checkpoint of a read/],
  [{ from: { window, offset: -3, total: 5 } }, /^offset: expected a whole number/],
  [{ from: { window, offset: '3', total: 5 } }, /^offset: /],
  [{ from: { window: { from: 'x', till: 'y' }, offset: 3 } }, /^from: expected a date and time/],
  [{ from: { window: period(200, 300), offset: 3, total: 5 } }, /^from: expected a checkpoint/],
  [{ from: { window: period(0, 100), offset: 3, total: 5 } }, /^from: expected a checkpoint/],
])('options %j are refused, and nothing is sent', async (options, message) => {
  const { client, method, received } = setUp(makeItems([1, 2, 3]));
  const error = await catchError(collect(client, method, period(0, 99), options as never));
  expect(error).toMatchObject({ kind: 'option', message: expect.stringMatching(message) });
  expect(received).toEqual([]);
});

test.each([
  [undefined, /^get.items: expected params, as an object/],
  [{}, /^from: expected a date and time/],
  [{ from: new Date(0), till: new Date(1) }, /^from: expected a date and time/],
  [{ from: '2026-02-30 00:00:00', till: window.till }, /^from: expected a date and time/],
  [{ from: window.till, till: window.from }, /^from: lies after till/],
  [{ ...window, limit: 10 }, /^limit: a long read pages by itself/],
  [{ ...window, offset: 10 }, /^offset: a long read pages by itself/],
])('params %j are refused, and nothing is sent', async (params, message) => {
  const { client, method, received } = setUp(makeItems([1, 2, 3]));
  const error = await catchError(collect(client, method, params as never));
  expect(error).toMatchObject({ kind: 'option', message: expect.stringMatching(message) });
  expect(received).toEqual([]);
});
