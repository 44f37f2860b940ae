import { isClientError } from '@openrpc-kit/client-runtime';
import type { Api } from './generated/connect.ts';
import type { CustomerUser } from './generated/schemas.ts';

export interface EveryCustomerOptions {
  /** Goes on after this customer, as `user.customer_id` of a row told. Customers come in the order of their ids. */
  readonly after?: number;
  /** Users to read through; all of the partner's customers by default. */
  readonly users?: readonly CustomerUser[];
  /**
   * Called when the service lets none of a customer's users read, with what it said to the last one;
   * the read then goes on with the next customer. Without it, such an error ends the read.
   */
  readonly onRefusal?: (error: unknown, user: CustomerUser) => void;
}

/**
 * Reads once for each of a partner's customers, through the first of its users that the service
 * lets read. As far as the service documents it, calls are those of the customer, whichever of its
 * users asks: with `ofEveryUser` they come once for each of them.
 *
 * @example
 * for await (const { user, row } of ofEveryCustomer(callgear, (user_id) =>
 *   callgear.get.callLegsReport.rows({ ...period, user_id }),
 * )) save(user.customer_id, row);
 */
export async function* ofEveryCustomer<Row>(
  callgear: Api,
  read: (userId: number) => AsyncIterable<Row>,
  { after = -Infinity, users, onRefusal }: EveryCustomerOptions = {},
): AsyncGenerator<{ readonly user: CustomerUser; readonly row: Row }, void, undefined> {
  const all = users ?? (await callgear.get.customerUsers.collect({}));
  for (const colleagues of groupByCustomer(all)) {
    if ((colleagues[0]?.customer_id ?? after) <= after) continue;
    for (const [index, user] of colleagues.entries()) {
      let hasBegun = false;
      try {
        for await (const row of read(user.id)) {
          hasBegun = true;
          yield { user, row };
        }
        break;
      } catch (error) {
        // Another user's rows would begin anew, and double those that were handed over.
        if (hasBegun || !isClientError(error) || error.kind !== 'rpc') throw error;
        if (index < colleagues.length - 1) continue;
        if (!onRefusal) throw error;
        onRefusal(error, user);
      }
    }
  }
}

function groupByCustomer(users: readonly CustomerUser[]): CustomerUser[][] {
  const groups = new Map<number, CustomerUser[]>();
  const sorted = users.toSorted((a, b) => a.customer_id - b.customer_id || a.id - b.id);
  for (const user of sorted) {
    const group = groups.get(user.customer_id);
    if (group) group.push(user);
    else groups.set(user.customer_id, [user]);
  }
  return [...groups.values()];
}
