import { paramsValidators, resultValidators } from '@callgear-data-api/validators/by-method';
import {
  createFetchDoor,
  createTone,
  Engine,
  type Faults,
  type Handler,
  type Clock,
  type Latency,
  type OwnRows,
  type PlayingScenario,
  Recordings,
  type Snapshots,
  VirtualClock,
} from '@openrpc-kit/mock-runtime';
import { recordingAddress } from './data/recording-address.ts';
import { apiDescription } from './generated/api-description.ts';
import { checkOptions, mockOptionRules } from './check-options.ts';
import { Discovery } from './discovery.ts';
import type { Credentials, MockOptions } from './mock-options.ts';
import { createSeededAccounts, type TroubledTokens } from './seeded-accounts.ts';

export interface Connection {
  readonly accessToken: string;
  readonly url: string;
  /** Undefined where the network leads to the mock. */
  readonly fetch?: typeof globalThis.fetch;
}

/** A double of the service, in this process. */
export interface Mock extends Credentials {
  /** Address that clients call when `fetch` stands in for the network. */
  readonly url: string;
  /** What `connect` of the client needs to call it as the customer. */
  readonly connection: Connection;
  /** Answers as the service would. Hand it to a client in place of the global one. */
  readonly fetch: typeof globalThis.fetch;
  readonly partner: Credentials;
  /** Another customer of the partner, with rows of its own. */
  readonly otherCustomer: Credentials;
  /** Tokens that fail, each for a reason of its own. */
  readonly tokens: TroubledTokens;
  /** Orders faults: the next calls go wrong as told. */
  readonly faults: Faults;
  /** What every answer waits. */
  readonly latency: Latency;
  /** `start({ name, steps })`: what happens from now on, one thing after the other. */
  readonly scenario: PlayingScenario;
  /** `swap({ CallLeg: [...] })`: other rows of the customer. */
  readonly rows: OwnRows;
  readonly clock: Clock;
  /** `take('start')`, and later `restore('start')`: sessions, points, faults, rows, accounts, the clock. */
  readonly snapshots: Snapshots;
  readonly engine: Engine;
  /** Forgets sessions and spent points; faults, latency, rows and the scenario are as at first. */
  reset(): void;
}

/** `/v2.0`: the version is part of the address. */
export function pathOf(options: MockOptions): string {
  const current = options.version?.current ?? apiDescription.conventions?.versioning.current;
  return `/v${current ?? apiDescription.version}`;
}

/**
 * Makes a mock of the CallGear Data API with seeded calls.
 *
 * ```ts
 * const mock = createMock({ legs: 500 });
 * const callgear = connect(mock.connection);
 * ```
 *
 * @throws {FixtureError} for rows of your own that do not fit the document
 * @throws {RangeError} for options that there are none of, and values that cannot be
 * @throws {ScenarioError} for a scenario that cannot be played
 */
export function createMock(options: MockOptions = {}): Mock {
  checkOptions(options, mockOptionRules);
  return makeMock(options, options.discover === true ? new Discovery() : undefined);
}

/**
 * The same, for options that were checked.
 *
 * @param discovery what `rpc.discover` answers with, which exists only with it
 */
export function makeMock(options: MockOptions, discovery: Discovery | undefined): Mock {
  const clock = options.clock ?? new VirtualClock();
  const { accounts, rows, customer, partner, otherCustomer, tokens } = createSeededAccounts({
    ...options,
    clock,
  });
  const engine = new Engine({
    description: apiDescription,
    accounts,
    clock,
    handlers: { 'get.account': answerAccount },
    validators: paramsValidators,
    resultValidators,
    addressFields: [recordingAddress],
    linkedFile: ({ item }) => ({ contentType: 'audio/wav', body: createTone(item) }),
    latency: options.latency,
    faults: options.faults,
    scenario: options.scenario,
    recordings:
      options.replay && new Recordings(apiDescription, options.replay, options.replayMissing),
    rows,
    seed: options.seed ?? 1,
    version: options.version,
    document: discovery && (() => discovery.document),
    onError: options.onError,
  });
  const path = pathOf(options);
  const door = createFetchDoor(engine, { path, strictHeaders: options.strictHeaders });
  const url = `http://mock.invalid${path}`;
  const answer: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    await discovery?.load();
    return door(request);
  };
  return {
    ...customer,
    url,
    connection: { accessToken: customer.accessToken, url, fetch: answer },
    fetch: answer,
    partner,
    otherCustomer,
    tokens,
    faults: engine.faults,
    latency: engine.latency,
    snapshots: engine.snapshots,
    scenario: engine.scenario,
    rows,
    clock,
    engine,
    reset: () => engine.reset(),
  };
}

const answerAccount: Handler = ({ account }) => ({
  data:
    account === undefined
      ? []
      : [{ app_id: account.id, name: account.name, timezone: account.timezone }],
});
