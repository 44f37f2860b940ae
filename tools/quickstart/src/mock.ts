import { startMockServer } from '@callgear-data-api/mock-server/node';
import type { Month } from './month.ts';
import type { Options } from './options.ts';
import type { ReadSource } from './read-legs.ts';

export interface Mock {
  readonly url: string;
  /** Opens the mock and nothing else. */
  readonly token: string;
  readonly source: ReadSource;
  close(): Promise<void>;
}

/** Few enough to be quick, enough to watch. */
const pages = 20;
const smallestPage = 100;
const largestPage = 10_000;

/** Starts the mock server on a free port with a month of calls. */
export async function startMock({ legs, seed }: Options, { from, till }: Month): Promise<Mock> {
  const server = await startMockServer({ seed, legs, from, till });
  const pageSize = Math.min(largestPage, Math.max(smallestPage, Math.ceil(legs / pages)));
  return {
    url: server.url,
    token: server.accessToken,
    source: { connection: { url: server.url, accessToken: server.accessToken }, pageSize },
    close: () => server.close(),
  };
}
