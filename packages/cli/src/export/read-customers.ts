import {
  isClientError,
  ofEveryCustomer,
  type Api,
  type CustomerUser,
} from '@callgear-data-api/client';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { isOwnRefusal, toHalfRead } from './customer-refusal.ts';
import { customerColumn, type Customer } from './customer.ts';
import type { Page, ReadStart } from './export-plan.ts';

/** Pages of what one user of a customer sees. */
export type ReadUser = (userId: number, from: ReadStart['checkpoint']) => AsyncIterable<Page>;

/**
 * Reads for all customers of a partner, one after the other in the order of their ids, each through
 * the first of its users that the service lets read. Rows get the id of their customer.
 *
 * @throws Failure when the token is not that of a partner, when no customer can be read, and when
 *   one closes after a part of its rows was read
 */
export async function* readCustomers(
  client: Api,
  read: ReadUser,
  { checkpoint, customer: current, onPassedOver }: ReadStart,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const users = await listUsers(client, signal);
  // In the middle of a customer the service says whether the token may go on.
  const isMidway = checkpoint && checkpoint.offset !== checkpoint.total;
  if (current && !isMidway) checkPartner(users, current);
  const ids = listCustomers(users, current);
  const reasons: string[] = [];
  let at = current;
  try {
    // In the middle of a customer only the same user goes on: another one may see other rows.
    if (current && checkpoint) {
      for await (const page of read(current.userId, checkpoint)) {
        yield ofCustomer(page, current, ids);
      }
    }
    const each = ofEveryCustomer(client, (userId) => read(userId, undefined), {
      users: users.filter(({ customer_id: id }) => {
        if (!current) return true;
        return checkpoint ? id > current.customerId : id >= current.customerId;
      }),
      onRefusal: (error, { customer_id: customerId }) => {
        if (!isOwnRefusal(error)) throw error;
        reasons.push(`customer ${customerId}: ${error.message}`);
        onPassedOver({ customerId, reason: error.message });
      },
    });
    for await (const { user, row: page } of each) {
      at = { customerId: user.customer_id, userId: user.id };
      yield ofCustomer(page, at, ids);
    }
  } catch (error) {
    throw at && isOwnRefusal(error) ? toHalfRead(error, at) : error;
  }
  if (at || reasons.length === 0) return;
  throw new Failure(exitCodes.refused, 'no customer can be read', reasons.join('\n'));
}

async function listUsers(client: Api, signal: AbortSignal): Promise<readonly CustomerUser[]> {
  try {
    return await client.get.customerUsers.collect({}, { signal });
  } catch (error) {
    if (!isClientError(error) || error.kind !== 'rpc' || error.mnemonic !== 'forbidden')
      throw error;
    throw new Failure(
      exitCodes.refused,
      `--every-customer: the service lists no customers for this token (${error.message})`,
      'It is for the token of a partner. Leave it out to export the rows of this account.',
      error,
    );
  }
}

/** @throws Failure when the customer that was read last is not one of this partner: its rows would be mixed with those of others */
function checkPartner(users: readonly CustomerUser[], { customerId }: Customer): void {
  if (users.some(({ customer_id: id }) => id === customerId)) return;
  throw new Failure(
    exitCodes.file,
    `this token lists no customer ${customerId}, whose rows an earlier run has read`,
    'Run the same command with a token of the same partner, or add --restart to begin from the first row.',
  );
}

/** Ids of the customers in the order in which they are read; that of an earlier run stays among them. */
function listCustomers(
  users: readonly CustomerUser[],
  current: Customer | undefined,
): readonly number[] {
  const ids = new Set(users.map(({ customer_id }) => customer_id));
  if (current) ids.add(current.customerId);
  return [...ids].toSorted((a, b) => a - b);
}

function ofCustomer(page: Page, customer: Customer, ids: readonly number[]): Page {
  const { customerId } = customer;
  const index = ids.indexOf(customerId);
  return {
    ...page,
    data: page.data.map((row) => ({ [customerColumn.name]: customerId, ...row })),
    progress: { ...page.progress, fraction: (index + page.progress.fraction) / ids.length },
    customer,
    part: `customer ${customerId}, ${index + 1} of ${ids.length}`,
  };
}
