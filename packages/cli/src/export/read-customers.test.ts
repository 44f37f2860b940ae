import type { Api, Checkpoint, CustomerUser } from '@callgear-data-api/client';
import { expect, test } from 'vitest';
import type { PassedOver } from './customer.ts';
import type { Page, ReadStart } from './export-plan.ts';
import { readCustomers } from './read-customers.ts';

const users = [
  [7101, 1002],
  [7004, 1001],
  [7001, 1001],
  [7201, 1003],
].map(([id, customer_id]) => ({ id, customer_id }) as CustomerUser);

function refusal(mnemonic: string): Error {
  const marks = { '@openrpc-kit/client-error': true, kind: 'rpc', mnemonic };
  return Object.assign(new Error(mnemonic), marks);
}

const page: Page = {
  data: [{ id: 1 }, { id: 2 }],
  progress: { rows: 2, pages: 1, fraction: 0.5, window: undefined, total: 4 },
  checkpoint: { offset: 2, total: 4 },
};

type Calls = [userId: number, from: Checkpoint | undefined][];

/** Reads a page a user, unless the user is refused; `half` is refused after its page. */
function read(
  refused: Readonly<Record<number, string>> = {},
  start: Partial<ReadStart> = {},
  half?: number,
  list: () => Promise<readonly CustomerUser[]> = async () => users,
) {
  const calls: Calls = [];
  const over: PassedOver[] = [];
  const pages = readCustomers(
    { get: { customerUsers: { collect: list } } } as unknown as Api,
    async function* readUser(userId, from) {
      calls.push([userId, from]);
      const mnemonic = refused[userId];
      if (mnemonic !== undefined && userId !== half) throw refusal(mnemonic);
      yield page;
      if (mnemonic !== undefined) throw refusal(mnemonic);
    },
    {
      checkpoint: undefined,
      customer: undefined,
      onAccount: () => {},
      onPassedOver: (each) => over.push(each),
      ...start,
    },
    new AbortController().signal,
  );
  return { pages, calls, over };
}

async function collect(pages: AsyncIterable<Page>): Promise<readonly Page[]> {
  const all: Page[] = [];
  for await (const each of pages) all.push(each);
  return all;
}

test('customers come in the order of their ids, and say which rows are theirs', async () => {
  const { pages, calls } = read();
  const all = await collect(pages);
  expect(all.map(({ data }) => data[0])).toEqual([
    { customer_id: 1001, id: 1 },
    { customer_id: 1002, id: 1 },
    { customer_id: 1003, id: 1 },
  ]);
  expect(all.map(({ part }) => part)[1]).toBe('customer 1002, 2 of 3');
  expect(all.map(({ progress }) => Number(progress.fraction.toFixed(2)))).toEqual([
    0.17, 0.5, 0.83,
  ]);
  expect(calls.map(([id]) => id)).toEqual([7001, 7101, 7201]);
});

test('a colleague reads where a user may not; a customer of whom nobody may is passed over', async () => {
  const { pages, over } = read({ 7001: 'forbidden', 7101: 'account_inactive' });
  const all = await collect(pages);
  expect(all.map(({ customer }) => customer)).toEqual([
    { customerId: 1001, userId: 7004 },
    { customerId: 1003, userId: 7201 },
  ]);
  expect(over).toEqual([{ customerId: 1002, reason: 'account_inactive' }]);
});

test('a refusal that is not about a customer ends the read, and so does one of all customers', async () => {
  const expired = read({ 7101: 'access_token_expired' });
  await expect(collect(expired.pages)).rejects.toMatchObject({ mnemonic: 'access_token_expired' });
  expect(expired.over).toEqual([]);
  const ids = users.map(({ id }) => [id, 'account_inactive']);
  await expect(collect(read(Object.fromEntries(ids)).pages)).rejects.toMatchObject({
    message: 'no customer can be read',
    advice: expect.stringContaining('customer 1003: account_inactive'),
  });
});

test('in the middle of a customer the same user goes on, and the next ones follow', async () => {
  const checkpoint = { offset: 2, total: 4 };
  const { pages, calls } = read({}, { checkpoint, customer: { customerId: 1001, userId: 7004 } });
  await collect(pages);
  expect(calls).toEqual([
    [7004, checkpoint],
    [7101, undefined],
    [7201, undefined],
  ]);
  const begun = read({}, { customer: { customerId: 1002, userId: 7101 } });
  await collect(begun.pages);
  expect(begun.calls.map(([id]) => id)).toEqual([7101, 7201]);
});

test('a customer that closes in the middle ends the read: a colleague would double its rows', async () => {
  const { pages, over } = read({ 7001: 'account_inactive' }, {}, 7001);
  await expect(collect(pages)).rejects.toMatchObject({
    message: 'customer 1001 can no longer be read: account_inactive',
    advice: expect.stringContaining('--restart'),
  });
  const customer = { customerId: 1001, userId: 7001 };
  const later = read({ 7001: 'forbidden' }, { checkpoint: { offset: 2, total: 4 }, customer });
  await expect(collect(later.pages)).rejects.toThrow('customer 1001 can no longer be read');
  expect([...over, ...later.over]).toEqual([]);
});

test('a customer that left the list since the earlier run is read to its end', async () => {
  const { pages } = read(
    {},
    { checkpoint: { offset: 2, total: 4 }, customer: { customerId: 1002, userId: 7101 } },
    undefined,
    async () => users.filter(({ customer_id }) => customer_id !== 1002),
  );
  expect((await collect(pages)).map(({ part }) => part)).toEqual([
    'customer 1002, 2 of 3',
    'customer 1003, 3 of 3',
  ]);
});

test('a token for which there are no customers gets advice; other errors stay as they are', async () => {
  const list = (mnemonic: string) => async (): Promise<never> => {
    throw refusal(mnemonic);
  };
  await expect(collect(read({}, {}, 0, list('forbidden')).pages)).rejects.toMatchObject({
    exitCode: 4,
    advice: expect.stringContaining('token of a partner'),
  });
  await expect(collect(read({}, {}, 0, list('internal_error')).pages)).rejects.toMatchObject({
    mnemonic: 'internal_error',
  });
});

test('customers of two partners are not mixed', async () => {
  for (const checkpoint of [undefined, { offset: 4, total: 4 }]) {
    const { pages, calls } = read({}, { customer: { customerId: 1009, userId: 7901 }, checkpoint });
    await expect(collect(pages)).rejects.toThrow('this token lists no customer 1009');
    expect(calls).toEqual([]);
  }
});
