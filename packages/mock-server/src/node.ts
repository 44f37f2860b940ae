import type { Fixtures } from '@openrpc-kit/mock-runtime';
import { readFixtures as readFolder, serve } from '@openrpc-kit/mock-runtime/node';
import { createMock, type Mock, pathOf } from './create-mock.ts';
import { apiDescription } from './generated/api-description.ts';
import type { MockOptions } from './mock-options.ts';

export interface MockServerOptions extends MockOptions {
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** Default 127.0.0.1: only this machine can call. */
  readonly host?: string | undefined;
}

/**
 * Reads rows of your own from a folder of `CallLeg.json`, `CallSession.csv` and the like.
 *
 * ```ts
 * const mock = await startMockServer({ fixtures: await readFixtures('fixtures') });
 * ```
 *
 * @throws {FixtureError} naming file, row and field
 */
export function readFixtures(folder: string): Promise<Fixtures> {
  return readFolder(apiDescription, folder);
}

/** A mock that listens on a port. */
export interface MockServer extends Mock {
  /** `http://127.0.0.1:40123/v2.0` */
  readonly url: string;
  readonly port: number;
  /** Closes every connection and the port. */
  close(): Promise<void>;
}

/**
 * Starts the mock server.
 *
 * ```ts
 * const mock = await startMockServer({ legs: 1000 });
 * const callgear = connect({ accessToken: mock.accessToken, url: mock.url });
 * await mock.close();
 * ```
 *
 * @throws {RangeError} for options that cannot be
 * @throws {Error} when the port is taken
 */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const mock = createMock(options);
  const { port, host } = options;
  const server = await serve(mock.engine, { path: pathOf(options), port, host });
  return { ...mock, url: server.url, port: server.port, close: () => server.close() };
}
