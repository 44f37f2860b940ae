import type { Account } from '../accounts/account.ts';
import { Directory } from '../accounts/directory.ts';
import { Points } from '../accounts/points.ts';
import type { ApiDescription } from '../api-description.ts';
import { type Clock, VirtualClock } from '../clock.ts';
import { Faults } from '../faults/faults.ts';
import { Latency } from '../faults/latency.ts';
import type { OwnRows } from '../fixtures/own-rows.ts';
import { CallLog } from '../log/call-log.ts';
import { Metrics } from '../metrics/metrics.ts';
import type { Recordings } from '../recording/recordings.ts';
import { Secrets } from '../secrets/secrets.ts';
import { PlayingScenario } from '../scenarios/playing-scenario.ts';
import { restoreAccount, Snapshots } from '../snapshots.ts';
import { WrittenRows } from '../writes/written-rows.ts';
import type { EngineOptions } from './engine-options.ts';
import { ErrorObjects } from './error-object.ts';

/** All of a mock that calls, tests and time change. */
export class EngineState {
  readonly description: ApiDescription;
  readonly seed: number;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly latency: Latency;
  readonly points: Points = new Points();
  readonly log: CallLog = new CallLog();
  readonly metrics: Metrics = new Metrics();
  readonly directory: Directory;
  /** What happens to the mock, one thing after the other. */
  readonly scenario: PlayingScenario;
  /** Rows that can be changed; undefined where there are none. */
  readonly rows: OwnRows | undefined;
  /** Replies of a real service that are played; undefined where there are none. */
  readonly recordings: Recordings | undefined;
  /** What methods that write made of the rows. */
  readonly written: WrittenRows = new WrittenRows();
  /** Sessions, points, faults, latencies, accounts, rows, scenario, and a `VirtualClock`, as they stood. */
  readonly snapshots: Snapshots;
  protected readonly errors: ErrorObjects;
  protected readonly secrets: Secrets;

  constructor(options: EngineOptions) {
    const { description, seed = 1 } = options;
    this.description = description;
    this.seed = seed;
    this.secrets = new Secrets(description);
    this.errors = new ErrorObjects(description, this.secrets);
    this.clock = options.clock ?? new VirtualClock();
    this.latency = new Latency(seed, options.latency);
    const knowsError = (name: string): boolean => this.errors.find(name) !== undefined;
    this.faults = new Faults({ seed, initial: options.faults, knowsError });
    this.directory = new Directory(options.accounts ?? [], seed);
    this.rows = options.rows;
    this.recordings = options.recordings;
    this.scenario = new PlayingScenario({
      description,
      accounts: this.accounts,
      points: this.points,
      faults: this.faults,
      latency: this.latency,
      clock: this.clock,
      rows: this.rows,
      forget: () => this.#forget(),
    });
    this.snapshots = new Snapshots([
      this.directory,
      this.points,
      this.faults,
      this.latency,
      this.scenario,
      this.written,
      ...[this.rows, this.recordings].filter((part) => part !== undefined),
      ...this.accounts.map(restoreAccount),
      ...(this.clock instanceof VirtualClock ? [this.clock] : []),
    ]);
    if (options.scenario !== undefined) this.scenario.start(options.scenario);
  }

  get accounts(): readonly Account[] {
    return this.directory.accounts;
  }

  /**
   * Forgets sessions, spent points and the log; orders faults, waits and serves rows as at first; the
   * scenario begins anew. Clock and metrics go on.
   */
  reset(): void {
    this.log.clear();
    this.#forget();
    this.scenario.restart();
  }

  #forget(): void {
    this.faults.reset();
    this.latency.reset();
    this.points.reset();
    this.directory.closeSessions();
    this.rows?.reset();
    this.written.reset();
    this.recordings?.reset();
  }
}
