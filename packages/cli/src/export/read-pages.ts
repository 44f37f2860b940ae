import type { Api, ReadOptions } from '@callgear-data-api/client';
import type { MethodFacts } from '../api-facts.ts';
import { pickMethod } from '../connection/open-client.ts';
import type { Params } from '../params/read-params.ts';
import type { Page } from './export-plan.ts';

export interface ReadPagesOptions {
  readonly pageSize?: number;
  /** Seconds for one call. */
  readonly timeout?: number;
  readonly signal: AbortSignal;
  /** Where an earlier run ended. */
  readonly resume: Page['checkpoint'];
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
  { pageSize, timeout, signal, resume }: ReadPagesOptions,
): AsyncGenerator<Page> {
  try {
    yield* pickMethod<List>(client, method).pages(params, {
      signal,
      rereads,
      ...(pageSize !== undefined && { pageSize }),
      ...(timeout !== undefined && { timeout: timeout * 1000 }),
      ...(resume && { from: resume }),
    });
  } finally {
    await client.close();
  }
}
