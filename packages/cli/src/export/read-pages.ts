import { isClientError, type Api, type ReadOptions } from '@callgear-data-api/client';
import type { MethodFacts } from '../api-facts.ts';
import { pickMethod } from '../connection/open-client.ts';
import { usageFailure } from '../failure.ts';
import type { Params } from '../params/read-params.ts';
import { readAccount } from './account.ts';
import type { Page, ReadStart } from './export-plan.ts';
import { readCustomers } from './read-customers.ts';

export interface ReadPagesOptions {
  readonly pageSize?: number;
  /** Seconds for one call. */
  readonly timeout?: number;
  readonly everyCustomer?: true;
  readonly signal: AbortSignal;
}

interface List {
  pages(params: object, options: ReadOptions): AsyncIterable<Page>;
}

/** How often a window is read again whose rows moved: an export has patience. */
const rereads = 10;

/** The pages; then the session is closed, so that nothing is left to do when the file is there. */
export async function* readPages(
  client: Api,
  method: MethodFacts,
  params: Params,
  { pageSize, timeout, everyCustomer, signal }: ReadPagesOptions,
  start: ReadStart,
): AsyncGenerator<Page> {
  const list = pickMethod<List>(client, method);
  const read = (user: Params, from: ReadStart['checkpoint']): AsyncIterable<Page> =>
    list.pages(
      { ...params, ...user },
      {
        signal,
        rereads,
        ...(pageSize !== undefined && { pageSize }),
        ...(timeout !== undefined && { timeout: timeout * 1000 }),
        ...(from && { from }),
      },
    );
  const userParam = method.params.find(({ role }) => role === 'user-id')?.name ?? '';
  try {
    await checkRead(list, params);
    if (!everyCustomer) start.onAccount(await readAccount(client, signal));
    yield* everyCustomer
      ? readCustomers(client, (id, from) => read({ [userParam]: id }, from), start, signal)
      : read({}, start.checkpoint);
  } finally {
    await client.close();
  }
}

/**
 * Refuses what no service could answer, before anything is sent: the read is begun, and ended by its
 * signal before its first call.
 */
async function checkRead(list: List, params: Params): Promise<void> {
  const read = list.pages(params, { signal: AbortSignal.abort() });
  try {
    await read[Symbol.asyncIterator]().next();
  } catch (error) {
    if (!isClientError(error) || error.kind !== 'aborted')
      throw isOrder(error) ? usageFailure(error.message) : error;
  }
}

function isOrder(error: unknown): error is Error {
  return isClientError(error) && error.kind === 'read' && error.fault === 'order';
}
