import type { Account } from '../accounts/account.ts';
import { Directory } from '../accounts/directory.ts';
import { Points } from '../accounts/points.ts';
import type { ApiDescription, MethodDescription } from '../api-description.ts';
import { CallLog } from '../log/call-log.ts';
import { describeText, describeValue } from '../log/describe-value.ts';
import { type Clock, VirtualClock } from '../clock.ts';
import { type FaultOrder, Faults } from '../faults/faults.ts';
import { Latency } from '../faults/latency.ts';
import { joinSpoils, spoilReply } from '../faults/spoil.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { type LinkedFile, LinkedRows } from '../links/linked-rows.ts';
import { refuse, Refusal } from '../refusal.ts';
import { AccountService } from './account-service.ts';
import { nameParams } from './check-params.ts';
import type { CallContext, EngineOptions } from './engine-options.ts';
import { type Envelope, readEnvelope, readId, type RequestId } from './envelope.ts';
import { ErrorObjects } from './error-object.ts';
import { Handlers } from './handlers.ts';
import { parseBody } from './parse-body.ts';
import { PlainService } from './plain-service.ts';
import { isPaged, type PagedResult, type Reply, writeResult } from './reply.ts';
import type { Service, ServiceCall } from './service.ts';
import { restoreAccount, Snapshots } from '../snapshots.ts';
import { WriterPool } from '../store/writer-pool.ts';

/** What is known so far of the call being answered. */
interface CallState {
  call: ServiceCall | undefined;
  fault: FaultOrder | undefined;
}

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
  readonly faults: Faults = new Faults();
  readonly latency: Latency;
  readonly points: Points = new Points();
  readonly log: CallLog = new CallLog();
  readonly directory: Directory;
  /** Sessions, points, faults, latencies, accounts, and a `VirtualClock`, as they stood. */
  readonly snapshots: Snapshots;
  readonly clock: Clock;
  readonly description: ApiDescription;
  readonly seed: number;
  readonly #document: JsonValue | undefined;
  readonly #methods: ReadonlyMap<string, MethodDescription>;
  readonly #errors: ErrorObjects;
  readonly #service: Service;
  readonly #writers = new WriterPool();
  readonly #links: LinkedRows;
  readonly #linkedFile: EngineOptions['linkedFile'];
  readonly #onError: (error: unknown) => void;

  constructor(options: EngineOptions) {
    const { description, seed = 1, validators = {} } = options;
    this.clock = options.clock ?? new VirtualClock();
    this.description = description;
    this.seed = seed;
    this.latency = new Latency(seed, options.latency);
    this.#document = options.document;
    this.#methods = new Map(description.methods.map((method) => [method.name, method]));
    this.#errors = new ErrorObjects(description);
    this.#onError = options.onError ?? (() => {});
    this.directory = new Directory(options.accounts ?? [], seed);
    this.#links = new LinkedRows(description, this.accounts);
    this.#linkedFile = options.linkedFile;
    this.snapshots = new Snapshots([
      this.directory,
      this.points,
      this.faults,
      this.latency,
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
          });
  }

  get accounts(): readonly Account[] {
    return this.directory.accounts;
  }

  /** Never throws: whatever comes in, a reply goes out. */
  handle(body: string | Uint8Array, context: CallContext): Reply {
    const request = parseBody(body);
    if (request === undefined) return this.#refuseWhole('parse', context);
    if (!Array.isArray(request)) return this.#answer(request, context);
    if (!this.#service.rules.batches) return this.#refuseWhole('batch', context);
    if (request.length === 0) return this.#refuseWhole('envelope', context);
    return joinReplies(request.map((one: JsonValue) => this.#answer(one, context)));
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

  /** Forgets sessions, spent points, ordered faults and the log, and waits as at first. */
  reset(): void {
    this.log.clear();
    this.faults.clear();
    this.latency.reset();
    this.points.reset();
    this.directory.closeSessions();
  }

  #answer(request: JsonValue, context: CallContext): Reply {
    const state: CallState = { call: undefined, fault: undefined };
    let id: RequestId | undefined = readId(request);
    let written: Pick<Reply, 'body' | 'release'>;
    let error: JsonObject | undefined;
    let shown: string;
    try {
      const envelope = readEnvelope(request, this.#service.rules);
      id = envelope.id;
      const result = this.#call(envelope, context, state);
      written = writeResult(id ?? null, result, this.#writers);
      shown = isPaged(result) ? describeBody(written.body) : describeValue(result);
    } catch (thrown) {
      error = this.#createError(thrown, state);
      shown = describeValue(error);
      written = { body: JSON.stringify({ jsonrpc: '2.0', id: id ?? null, error }) };
    }
    this.#logCall(id ?? null, context, state, shown, error);
    const reply = id === undefined ? { status: 204, body: undefined } : { status: 200, ...written };
    return spoilReply(reply, state.fault, this.latency, state.call?.method.name);
  }

  #call(envelope: Envelope, { address }: CallContext, state: CallState): JsonValue | PagedResult {
    if (envelope.method === 'rpc.discover' && this.#document !== undefined) return this.#document;
    const method = this.#methods.get(envelope.method);
    if (method === undefined) refuse('unknown-method', { field: 'method', value: envelope.method });
    const params = nameParams(method, envelope.params);
    const call = { method, params, address, now: this.clock.now(), caller: undefined };
    state.call = call;
    state.fault = this.faults.take(method.name);
    if (state.fault?.error === undefined) return this.#service.answer(call);
    this.#service.recognise(call);
    const { error, params: values } = state.fault;
    throw new Refusal({ error }, { params: { ip: address, ...values } });
  }

  #refuseWhole(fault: 'parse' | 'batch' | 'envelope', context: CallContext): Reply {
    const state: CallState = { call: undefined, fault: undefined };
    const error = this.#createError(new Refusal({ fault }), state);
    this.#logCall(null, context, state, describeValue(error), error);
    return { status: 200, body: JSON.stringify({ jsonrpc: '2.0', id: null, error }) };
  }

  #createError(thrown: unknown, { call }: CallState): JsonObject {
    const refusal = thrown instanceof Refusal ? thrown : new Refusal({ fault: 'internal' });
    if (refusal !== thrown) this.#onError(thrown);
    const metadata = call && this.#service.errorMetadata(call);
    return this.#errors.create(refusal, call?.method.errors ?? [], metadata);
  }

  #logCall(
    id: RequestId,
    { address }: CallContext,
    { call }: CallState,
    reply: string,
    error: JsonObject | undefined,
  ): void {
    const data = error?.['data'];
    const mnemonic = isObject(data) ? data['mnemonic'] : undefined;
    this.log.add({
      at: call?.now ?? this.clock.now(),
      address,
      id,
      method: call?.method.name,
      params: Object.keys(call?.params ?? {}),
      error: (mnemonic ?? error?.['code']) as string | number | undefined,
      request: call === undefined ? '' : describeValue(call.params),
      reply,
    });
  }
}

/** Rows are written as bytes: only the beginning is made a text. */
function describeBody(body: Reply['body']): string {
  if (typeof body === 'string' || body === undefined) return describeText(body ?? '');
  return describeText(new TextDecoder().decode(body.subarray(0, 4000)));
}

function joinReplies(replies: readonly Reply[]): Reply {
  const bodies = replies.flatMap((reply) => (reply.body === undefined ? [] : [reply.body]));
  const spoil = joinSpoils(replies.map((reply) => reply.spoil));
  if (bodies.length === 0) return { status: 204, body: undefined, spoil };
  return { status: 200, body: `[${bodies.join(',')}]`, spoil };
}
