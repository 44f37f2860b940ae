import type { Api, ReadOptions } from '@callgear-data-api/client';
import type { MethodFacts } from '../api-facts.ts';
import { pickMethod } from '../connection/open-client.ts';
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
  const read = (user: Params, from: ReadStart['checkpoint']): AsyncIterable<Page> =>
    pickMethod<List>(client, method).pages(
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
    if (!everyCustomer) start.onAccount(await readAccount(client, signal));
    yield* everyCustomer
      ? readCustomers(client, (id, from) => read({ [userParam]: id }, from), start, signal)
      : read({}, start.checkpoint);
  } finally {
    await client.close();
  }
}
