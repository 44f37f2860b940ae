import type {
  Clock,
  Delay,
  FaultMix,
  FaultOrder,
  FixtureMode,
  Fixtures,
  MissingRecording,
  RecordedCall,
  Scenario,
} from '@openrpc-kit/mock-runtime';

export interface MockOptions {
  /** Decides every row, token and id (default 1). The same seed gives the same on every machine. */
  readonly seed?: number | undefined;
  /** How many call legs the customer has (default 20 000). */
  readonly legs?: number | undefined;
  /** First second of the calls, `YYYY-MM-DD hh:mm:ss` (default 2026-08-01 00:00:00). */
  readonly from?: string | undefined;
  /** Last second of the calls (default 2026-10-31 23:59:59). */
  readonly till?: string | undefined;
  /** IANA name of the customer's time zone, which `get.account` tells (default Europe/London). */
  readonly timezone?: string | undefined;
  /** The customer's permanent key; without it one follows from the seed. */
  readonly accessToken?: string | undefined;
  readonly login?: string | undefined;
  readonly password?: string | undefined;
  /** Points of the customer and the partner: those of the document by default, or no limit. */
  readonly limits?: { readonly day: number; readonly minute: number } | 'none' | undefined;
  /** Addresses and ranges that may call (default everybody: `0.0.0.0/0`). */
  readonly allowedAddresses?: readonly string[] | undefined;
  /** Version that is served, and the latest one: when they differ, replies say "deprecated". */
  readonly version?: { readonly current: string; readonly latest: string } | undefined;
  /** Time for sessions, keys and points; the rows do not depend on it (default: a `VirtualClock`). */
  readonly clock?: Clock | undefined;
  /** What every answer waits, the same each time or drawn by the seed (default: nothing). */
  readonly latency?: Delay | undefined;
  /**
   * What goes wrong from the start: orders, or the part of all calls that each kind hits, such as
   * `{ drop: 0.05, '503': 0.05, limit_exceeded: 0.05 }`. The seed decides which calls (default: nothing).
   */
  readonly faults?: readonly FaultOrder[] | FaultMix | undefined;
  /** What happens while it is called, one thing after the other. */
  readonly scenario?: Scenario | undefined;
  /** What the real service has answered (`readRecordings`): played in place of made-up rows. */
  readonly replay?: readonly RecordedCall[] | undefined;
  /** What a call gets that was not recorded: an error (default), or the mock's own answer. */
  readonly replayMissing?: MissingRecording | undefined;
  /** Rows of the customer that you wrote, by name: `{ CallLeg: [{ id: 1, … }] }`. */
  readonly fixtures?: Fixtures | undefined;
  /** Whether they stand in place of the seeded rows of that name (default) or beside them. */
  readonly fixtureMode?: FixtureMode | undefined;
  /** Whether a call has to say `Content-Type: application/json` (default no); without it 415. */
  readonly strictHeaders?: boolean | undefined;
  /**
   * Whether `rpc.discover` answers with the OpenRPC document of the API (default no: `method_not_found`,
   * as nothing says that the service has that method).
   */
  readonly discover?: boolean | undefined;
  /** Told of faults of the mock itself. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** What a program needs to call as somebody. */
export interface Credentials {
  /** A permanent key. */
  readonly accessToken: string;
  readonly login: string;
  readonly password: string;
  /** The user that both belong to. */
  readonly userId: number;
}
