import { isClientError, type Api } from '@callgear-data-api/client';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

/**
 * Id of the account that a token or a login belongs to: it stays when a key is renewed.
 *
 * @returns null for a partner, whom the service tells no account: its rows are those of a user, who
 *   belongs to one customer
 */
export async function readAccount(client: Api, signal: AbortSignal): Promise<number | null> {
  try {
    const { data } = await client.get.account({}, { signal });
    return data[0]?.app_id ?? null;
  } catch (error) {
    const isRefusal = isClientError(error) && error.kind === 'rpc';
    if (isRefusal && error.mnemonic === 'forbidden') return null;
    throw error;
  }
}

/** @throws Failure when the rows that are read already are those of another account */
export function checkAccount(
  found: number | null,
  begun: number | null | undefined,
  file: string,
): void {
  if (begun === undefined || found === begun) return;
  throw new Failure(
    exitCodes.file,
    `an unfinished export of ${describe(begun)} is at ${file}; this token is for ${describe(found)}`,
    'Finish it with a token of the same account, choose another file, or add --restart to drop what it has read.',
  );
}

function describe(account: number | null): string {
  return account === null ? 'a partner' : `account ${account}`;
}
