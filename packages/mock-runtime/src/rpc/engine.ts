import type { Account } from '../accounts/account.ts';
import { Directory } from '../accounts/directory.ts';
import { Points } from '../accounts/points.ts';
import type { ApiDescription, MethodDescription } from '../api-description.ts';
import { type Clock, VirtualClock } from '../clock.ts';
import { Faults } from '../faults/faults.ts';
import { Latency } from '../faults/latency.ts';
import { joinSpoils } from '../faults/spoil.ts';
import type { OwnRows } from '../fixtures/own-rows.ts';
import type { JsonValue } from '../json.ts';
import { type LinkedFile, LinkedRows } from '../links/linked-rows.ts';
import { CallLog } from '../log/call-log.ts';
import { describeExchange } from '../log/describe-exchange.ts';
import { Metrics } from '../metrics/metrics.ts';
import type { Recordings } from '../recording/recordings.ts';
import { PlayingScenario } from '../scenarios/playing-scenario.ts';
import { restoreAccount, Snapshots } from '../snapshots.ts';
import { AccountService } from './account-service.ts';
import type { CallContext, EngineOptions } from './engine-options.ts';
import { ErrorObjects } from './error-object.ts';
import type { Exchange } from './exchange.ts';
import { Exchanges } from './exchanges.ts';
import { Handlers } from './handlers.ts';
import { parseBody } from './parse-body.ts';
import { PlainService } from './plain-service.ts';
import type { Reply } from './reply.ts';
import type { Service } from './service.ts';
import { WrittenRows } from '../writes/written-rows.ts';

/**
 * Answers JSON-RPC requests from a description of an API and its data. No sockets, no files: doors
 * carry what it says.
 *
 * ```ts
 * const engine = new Engine({ description, accounts, validators });
 * const reply = engine.handle('{"jsonrpc":"2.0","id":1,"method":"get.account"}', { address: '127.0.0.1' });
 * ```
 */
export class Engine {
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
  readonly clock: Clock;
  readonly description: ApiDescription;
  readonly seed: number;
  readonly #methods: ReadonlyMap<string, MethodDescription>;
  readonly #errors: ErrorObjects;
  readonly #service: Service;
  readonly #exchanges: Exchanges;
  readonly #links: LinkedRows;
  readonly #linkedFile: EngineOptions['linkedFile'];

  constructor(options: EngineOptions) {
    const { description, seed = 1, validators = {} } = options;
    this.clock = options.clock ?? new VirtualClock();
    this.description = description;
    this.seed = seed;
    this.latency = new Latency(seed, options.latency);
    this.#methods = new Map(description.methods.map((method) => [method.name, method]));
    this.#errors = new ErrorObjects(description);
    const knowsError = (name: string): boolean => this.knowsError(name);
    this.faults = new Faults({ seed, initial: options.faults, knowsError });
    this.directory = new Directory(options.accounts ?? [], seed);
    this.#links = new LinkedRows(description, this.accounts);
    this.#linkedFile = options.linkedFile;
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
    const handlers = new Handlers(options);
    const { conventions } = description;
    this.#service =
      conventions === undefined
        ? new PlainService(handlers, validators)
        : new AccountService({
            conventions,
            directory: this.directory,
            points: this.points,
            handlers,
            validators,
            version: options.version ?? conventions.versioning,
            methods: this.#methods,
            rows: this.written,
          });
    this.#exchanges = new Exchanges({
      methods: this.#methods,
      errors: this.#errors,
      service: this.#service,
      faults: this.faults,
      latency: this.latency,
      clock: this.clock,
      scenario: this.scenario,
      recordings: this.recordings,
      document: options.document,
      observe: (exchange, seconds) => this.observe(exchange, seconds),
      onError: options.onError ?? (() => {}),
    });
    if (options.scenario !== undefined) this.scenario.start(options.scenario);
  }

  get accounts(): readonly Account[] {
    return this.directory.accounts;
  }

  /** Never throws: whatever comes in, a reply goes out. */
  handle(body: string | Uint8Array, context: CallContext): Reply {
    const request = parseBody(body);
    if (request === undefined) return this.#exchanges.refuse('parse', context);
    if (!Array.isArray(request)) return this.#exchanges.answer(request, context, body.length);
    if (!this.#service.rules.batches) return this.#exchanges.refuse('batch', context);
    if (request.length === 0) return this.#exchanges.refuse('envelope', context);
    return joinReplies(
      request.map((one: JsonValue) => this.#exchanges.answer(one, context, body.length)),
    );
  }

  /** Puts into the log and the metrics what was answered, here or by a service behind a door. */
  observe(exchange: Exchange, seconds: number): void {
    this.log.add(describeExchange(exchange, this.clock.now()));
    this.metrics.observe(exchange, seconds);
  }

  knowsMethod(name: string): boolean {
    return this.#methods.has(name);
  }

  /** By mnemonic or key. */
  knowsError(name: string): boolean {
    return this.#errors.find(name) !== undefined;
  }

  /** The file at a path that a row leads to; no token is asked for. Undefined when there is none. */
  findFile(path: string): LinkedFile | undefined {
    if (this.#linkedFile === undefined) return undefined;
    const link = this.#links.find(path);
    return link && this.#linkedFile(link);
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

function joinReplies(replies: readonly Reply[]): Reply {
  const bodies = replies.flatMap((reply) => (reply.body === undefined ? [] : [reply.body]));
  const spoil = joinSpoils(replies.map((reply) => reply.spoil));
  if (bodies.length === 0) return { status: 204, body: undefined, spoil };
  return { status: 200, body: `[${bodies.join(',')}]`, spoil };
}
