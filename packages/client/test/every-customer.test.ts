import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, ofEveryCustomer, type Api } from '../src/index.ts';
import { catchError, month, startService, type Service } from './service.ts';

let service: Service;
let partner: Api;
beforeAll(async () => {
  service = await startService({ legs: 3000 });
  const { mock } = service;
  partner = connect({ accessToken: mock.partner.accessToken, url: mock.url });
});
afterAll(() => service.mock.close());

const rows = (user_id: number) =>
  partner.get.callLegsReport.rows({ ...month, fields: ['id'], user_id });

type Options = Parameters<typeof ofEveryCustomer>[2];

async function readAll(options: Options = {}, read = rows) {
  const found: string[] = [];
  const through = new Set<number>();
  for await (const { user, row } of ofEveryCustomer(partner, read, options)) {
    found.push(`${user.customer_id}:${row.id}`);
    through.add(user.id);
  }
  return { found, through: [...through] };
}

describe('of every customer', () => {
  test('each row comes once, though several users of a customer may read it', async () => {
    const users = await partner.get.customerUsers.collect({});
    const [first] = users.toSorted((a, b) => a.id - b.id);
    const legs = await partner.get.callLegsReport.collect({
      ...month,
      fields: ['id'],
      user_id: first!.id,
    });
    // A colleague with the same rights, under an id that the reader turns into that of the first.
    const colleague = { ...first!, id: 9_000_000 };
    const { found, through } = await readAll({ users: [...users, colleague] }, (id) =>
      rows(id === colleague.id ? first!.id : id),
    );
    expect(new Set(found).size).toBe(found.length);
    const own = found.filter((each) => each.startsWith(`${first!.customer_id}:`));
    expect(own).toEqual(legs.map(({ id }) => `${first!.customer_id}:${id}`));
    const customers = new Set(users.map(({ customer_id }) => customer_id));
    expect(customers.size).toBeGreaterThan(1);
    expect(through).toHaveLength(customers.size);
    expect((await readAll({ after: first!.customer_id })).found).toEqual(
      found.filter((each) => !own.includes(each)),
    );
  });

  test('a user who may not read is passed over for a colleague; a customer without any is told', async () => {
    const users = await partner.get.customerUsers.collect({});
    const [first] = users.toSorted((a, b) => a.id - b.id);
    const stranger = { ...first!, id: 1 };
    const { through } = await readAll({ users: [stranger, first!] });
    expect(through).toEqual([first!.id]);
    const refused: number[] = [];
    const lonely = { ...stranger, customer_id: 1 };
    const onRefusal: NonNullable<Options>['onRefusal'] = (_error, { id }) => refused.push(id);
    const rest = await readAll({ users: [lonely, first!], onRefusal });
    expect(refused).toEqual([lonely.id]);
    expect(rest.through).toEqual([first!.id]);
    expect(await catchError(readAll({ users: [lonely] }))).toMatchObject({ kind: 'rpc' });
  });

  test('a refusal after the first row ends the read: a colleague would double what came', async () => {
    const users = await partner.get.customerUsers.collect({});
    const [first] = users.toSorted((a, b) => a.id - b.id);
    const colleague = { ...first!, id: 9_000_000 };
    const error = await catchError(
      readAll({ users: [first!, colleague] }, async function* read(id) {
        yield { id: 1 };
        if (id !== colleague.id) yield* rows(1);
      }),
    );
    expect(error).toMatchObject({ kind: 'rpc', mnemonic: 'forbidden' });
  });
});
