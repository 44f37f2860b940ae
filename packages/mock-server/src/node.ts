import type {
  CorsOrigins,
  Fixtures,
  JsonValue,
  MemberRule,
  RecordedCall,
  Scenario,
} from '@openrpc-kit/mock-runtime';
import { isOrigin, rangeRule, textRule } from '@openrpc-kit/mock-runtime';
import {
  type Forward,
  readFixtures as readFolder,
  readRecordedCalls,
  readScenario as readFile,
  recordService,
  serve,
} from '@openrpc-kit/mock-runtime/node';
import { checkOptions, mockOptionRules } from './check-options.ts';
import { makeMock, type Mock, pathOf } from './create-mock.ts';
import { Discovery } from './discovery.ts';
import { apiDescription } from './generated/api-description.ts';
import type { MockOptions } from './mock-options.ts';

export interface MockServerOptions extends MockOptions {
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** Default 127.0.0.1: only this machine can call. */
  readonly host?: string | undefined;
  /** Bytes of a request's body (default 16 MiB); a larger one answers 413. */
  readonly maximumBodyBytes?: number | undefined;
  /** Milliseconds for a request to arrive completely (default 30 000). */
  readonly requestTimeout?: number | undefined;
  /**
   * Pages of which origins may call from a browser: `'loopback'`, those of this machine at any port, or a
   * list such as `['http://localhost:5173']` (default none). `/__mock/*` stays closed to them.
   */
  readonly cors?: CorsOrigins | undefined;
  /** Sends calls on to the real service and stores, without secrets, what was asked and answered. */
  readonly record?: RecordingPlan | undefined;
}

export interface RecordingPlan {
  /** Where recordings are stored; made when there is none. */
  readonly folder: string;
  /** Address of the real API, such as `https://dataapi.callgear.com/v2.0`. Nobody else is called. */
  readonly upstream: string;
}

const serverOptionRules: Readonly<Record<keyof MockServerOptions, MemberRule>> = {
  ...mockOptionRules,
  port: rangeRule(0, 65_535),
  host: textRule,
  maximumBodyBytes: rangeRule(1, 1 << 30),
  requestTimeout: rangeRule(1, 3_600_000),
  cors: {
    needs: '"loopback" or a list of origins such as http://localhost:5173',
    accepts: (value) => value === 'loopback' || (Array.isArray(value) && value.every(isOrigin)),
    texts: () => ['loopback'],
  },
  record: {
    needs: '{ folder, upstream }: upstream an address with http or https, without a login',
    accepts: isRecordingPlan,
    secret: true,
  },
};

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

/**
 * Reads a scenario from a JSON file, with the rows of the folders that its steps name.
 *
 * ```ts
 * const mock = await startMockServer({ scenario: await readScenario('bad-morning.json') });
 * ```
 *
 * @throws {ScenarioError} when it cannot be read
 */
export function readScenario(file: string): Promise<Scenario> {
  return readFile(apiDescription, file);
}

/**
 * Reads what was recorded into a folder.
 *
 * ```ts
 * const mock = await startMockServer({ replay: await readRecordings('recordings') });
 * ```
 *
 * @throws {RecordingError} naming the file that cannot be used
 */
export function readRecordings(folder: string): Promise<readonly RecordedCall[]> {
  return readRecordedCalls(folder);
}

/** A mock that listens on a port. */
export interface MockServer extends Mock {
  /** `http://127.0.0.1:40123/v2.0` */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, ends those under way, closes every connection and the port. */
  close(): Promise<void>;
}

/**
 * Starts the mock server.
 *
 * ```ts
 * const mock = await startMockServer({ legs: 1000 });
 * const callgear = connect(mock.connection);
 * await mock.close();
 * ```
 *
 * @throws {RangeError} for options that there are none of, and values that cannot be
 * @throws {Error} when the port is taken
 */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  checkOptions(options, serverOptionRules);
  const discovery = options.discover === true ? new Discovery() : undefined;
  await discovery?.load();
  const mock = makeMock(options, discovery);
  const { port, host, maximumBodyBytes, requestTimeout, strictHeaders, cors, record } = options;
  const server = await serve(mock.engine, {
    path: pathOf(options),
    port,
    host,
    maximumBodyBytes,
    requestTimeout,
    strictHeaders,
    cors,
    forward: record && (await openRecording(record, options)),
  });
  const { url } = server;
  return {
    ...mock,
    url,
    connection: { accessToken: mock.accessToken, url },
    port: server.port,
    close: () => server.close(),
  };
}

function openRecording(
  { folder, upstream }: RecordingPlan,
  { onError = () => {} }: MockServerOptions,
): Promise<Forward> {
  const description = apiDescription;
  return recordService({ description, folder, upstream: new URL(upstream), onError });
}

function isRecordingPlan(value: JsonValue): boolean {
  const { folder, upstream, ...rest } = value as Readonly<Record<string, JsonValue>>;
  if (typeof folder !== 'string' || typeof upstream !== 'string') return false;
  if (Object.keys(rest).length > 0 || !URL.canParse(upstream)) return false;
  const { protocol, username, password } = new URL(upstream);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
