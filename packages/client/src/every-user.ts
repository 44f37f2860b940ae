import { isClientError } from '@openrpc-kit/client-runtime';
import type { Api } from './generated/connect.ts';
import type { CustomerUser } from './generated/schemas.ts';

export interface EveryUserOptions {
  /** Goes on after this user, as `user.id` of a row told. Users come in the order of their ids. */
  readonly after?: number;
  /** Users to read for; all of the partner's customers by default. */
  readonly users?: readonly CustomerUser[];
  /**
   * Called when the service refuses the calls for a user, a customer's closed account for one; the
   * read then goes on with the next user. Without it, such an error ends the read.
   */
  readonly onRefusal?: (error: unknown, user: CustomerUser) => void;
}

/**
 * Reads for every user of a partner's customers, one user after the other. Each user's rows come as
 * `read` gives them: with `rows`, every row exactly once. What several users of a customer see comes
 * for each of them; `ofEveryCustomer` reads once for a customer.
 *
 * @example
 * for await (const { user, row } of ofEveryUser(callgear, (user_id) =>
 *   callgear.get.callLegsReport.rows({ ...period, user_id }),
 * )) save(user.customer_id, row);
 */
export async function* ofEveryUser<Row>(
  callgear: Api,
  read: (userId: number) => AsyncIterable<Row>,
  { after = -Infinity, users, onRefusal }: EveryUserOptions = {},
): AsyncGenerator<{ readonly user: CustomerUser; readonly row: Row }, void, undefined> {
  const all = users ?? (await callgear.get.customerUsers.collect({}));
  for (const user of all.toSorted((a, b) => a.id - b.id)) {
    if (user.id <= after) continue;
    try {
      for await (const row of read(user.id)) yield { user, row };
    } catch (error) {
      if (!onRefusal || !isClientError(error) || error.kind !== 'rpc') throw error;
      onRefusal(error, user);
    }
  }
}
