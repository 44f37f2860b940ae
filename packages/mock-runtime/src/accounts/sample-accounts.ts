import type { ApiDescription, ListDescription } from '../api-description.ts';
import { Random } from '../random.ts';
import { createTableOfRows } from '../store/table-of-rows.ts';
import { makeRows } from '../values/make-rows.ts';
import type { Account } from './account.ts';

const rowCount = 200;

/**
 * One account for every audience that a document speaks of, with a key, a login and rows made from
 * their fields: enough to call every method of a document that nobody has written data for. The
 * account of the first audience is a customer of the others.
 *
 * @param tables their rows; made by the seed when left out
 */
export function createSampleAccounts(
  description: ApiDescription,
  seed: number,
  tables?: Account['tables'],
): Account[] {
  const secrets = new Random(seed, 0x5ec2e7);
  const named = [...new Set(description.methods.flatMap(({ access }) => access))];
  // Whoever looks after customers has to name one in each call.
  const audiences = (named.length > 0 ? named : ['customer']).toSorted(
    (a, b) => Number(b === 'customer') - Number(a === 'customer'),
  );
  const accounts: Account[] = [];
  for (const [at, audience] of audiences.entries()) {
    const id = 1001 + at;
    const user = { id: 7001 + at, login: `${audience}@mock.example`, password: secrets.hex(16) };
    accounts.push({
      id,
      audience,
      name: `Sample ${audience}`,
      timezone: 'UTC',
      active: true,
      allowedAddresses: ['0.0.0.0/0'],
      limits: description.conventions?.limits,
      users: [{ ...user, name: `Sample ${audience}`, description: null }],
      keys: [{ token: secrets.hex(32), userId: user.id }],
      missingComponents: new Map(),
      tables: tables ?? createSampleTables(description, seed),
      customers: accounts.slice(0, 1),
    });
  }
  return accounts;
}

/** Rows made from the fields of the lists of a document, by the name of the row. */
export function createSampleTables({ methods }: ApiDescription, seed: number): Account['tables'] {
  const lists = methods.flatMap(({ list }) => list ?? []);
  const byRow = new Map<string, ListDescription>(lists.map((list) => [list.row, list]));
  return new Map(
    Array.from(byRow, ([row, list]) => [
      row,
      createTableOfRows(list, makeRows(list, seed, rowCount)),
    ]),
  );
}
