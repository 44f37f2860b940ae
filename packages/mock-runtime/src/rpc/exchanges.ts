import { createBareMethod, type MethodDescription } from '../api-description.ts';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults/faults.ts';
import type { Latency } from '../faults/latency.ts';
import { spoilReply } from '../faults/spoil.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { describeBody, describeLater } from '../log/describe-later.ts';
import { type Asked, describeRequest } from '../log/describe-request.ts';
import { refuse, Refusal } from '../refusal.ts';
import { PlayedReply } from '../recording/played-reply.ts';
import type { Recordings } from '../recording/recordings.ts';
import type { PlayingScenario } from '../scenarios/playing-scenario.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { WriterPool } from '../store/writer-pool.ts';
import { nameParams } from './check-params.ts';
import type { CallContext } from './engine-options.ts';
import { type Envelope, readEnvelope, readId } from './envelope.ts';
import type { ErrorObjects } from './error-object.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { isPaged, type PagedResult, type Reply, writeResult } from './reply.ts';
import type { Service, ServiceCall } from './service.ts';

export interface ExchangeParts {
  readonly methods: ReadonlyMap<string, MethodDescription>;
  readonly errors: ErrorObjects;
  readonly service: Service;
  readonly faults: Faults;
  readonly latency: Latency;
  readonly clock: Clock;
  readonly scenario: PlayingScenario;
  readonly secrets: Secrets;
  /** Answers in place of the service, where they can. */
  readonly recordings: Recordings | undefined;
  /** Answer of `rpc.discover`. */
  readonly document: () => JsonValue | undefined;
  /** Told of every request once its reply is made, and how many seconds that took and will take. */
  readonly observe: (exchange: Exchange, seconds: number) => void;
  /** Told of errors that the mock itself is to blame for. */
  readonly onError: (error: unknown) => void;
}

/** A reply before it is known whether anybody waits for it. */
type Written = Pick<Reply, 'body' | 'release' | 'contentType'> & { readonly status?: number };

/** Answers requests one by one: whatever comes in, a reply goes out. */
export class Exchanges {
  readonly #parts: ExchangeParts;
  readonly #writers = new WriterPool();

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  /** `size`: bytes or characters of the body that it came in. */
  answer(request: JsonValue, context: CallContext, size: number): Reply {
    const start = performance.now();
    const exchange = openExchange(context, size);
    exchange.id = readId(request);
    const written = this.#write(request, exchange);
    if (exchange.call === undefined) {
      exchange.asked = describeRequest(request, this.#parts.secrets, size);
    }
    const plain =
      exchange.id === undefined
        ? { status: written.status ?? 204, body: undefined }
        : { status: 200, ...written };
    const { fault, call } = exchange;
    const reply = spoilReply(plain, fault, this.#parts.latency, call?.method.name);
    this.#observe(exchange, start, reply);
    return reply;
  }

  /** For a body that is not one request. */
  refuse(fault: 'parse' | 'batch' | 'envelope', context: CallContext, asked: Asked): Reply {
    const start = performance.now();
    const exchange = openExchange(context, 0);
    exchange.asked = asked;
    const reply = { status: 200, body: this.#writeError(new Refusal({ fault }), exchange) };
    this.#observe(exchange, start, reply);
    return reply;
  }

  #observe(exchange: Exchange, start: number, { spoil }: Reply): void {
    this.#parts.observe(exchange, (performance.now() - start + (spoil?.delay ?? 0)) / 1000);
  }

  #write(request: JsonValue, exchange: Exchange): Written {
    const { service } = this.#parts;
    try {
      const envelope = readEnvelope(request, service.rules);
      exchange.id = envelope.id;
      const result = this.#call(envelope, exchange);
      if (result instanceof PlayedReply) return result.write(exchange);
      if (isPaged(result)) exchange.rows = result.data.rows.length;
      const written = writeResult(envelope.id ?? null, result, this.#writers);
      exchange.shown = isPaged(result)
        ? describeBody(written.body)
        : describeLater(result, written.body?.length ?? 0);
      return written;
    } catch (thrown) {
      return { body: this.#writeError(thrown, exchange) };
    }
  }

  #call(envelope: Envelope, exchange: Exchange): JsonValue | PagedResult | PlayedReply {
    const { document, clock, faults, service, scenario } = this.#parts;
    const discovered = envelope.method === 'rpc.discover' ? document() : undefined;
    if (discovered !== undefined) return discovered;
    const method = this.#findMethod(envelope.method);
    if (method === undefined) refuse('unknown-method', { field: 'method', value: envelope.method });
    const params = nameParams(method, envelope.params);
    scenario.meet({ method, params });
    const { address, base } = exchange.context;
    const now = clock.now();
    const call: ServiceCall = { method, params, address, base, now, caller: undefined, points: 0 };
    exchange.call = call;
    call.fault = faults.take(method.name, (order) => service.fits(order, call));
    exchange.fault = call.fault;
    if (call.fault?.error === undefined) return this.#play(call) ?? service.answer(call);
    service.recognise(call);
    throw this.#orderError(call.fault.error, call);
  }

  #findMethod(name: string): MethodDescription | undefined {
    const { methods, recordings } = this.#parts;
    return methods.get(name) ?? (recordings?.knows(name) ? createBareMethod(name) : undefined);
  }

  #play({ method, params }: ServiceCall): PlayedReply | undefined {
    const { recordings } = this.#parts;
    if (recordings === undefined) return undefined;
    const reply = recordings.take(method.name, params);
    if (reply !== undefined) return new PlayedReply(reply);
    if (recordings.missing === 'error') throw recordings.refuse(method.name, params);
    return undefined;
  }

  #orderError(name: string, call: ServiceCall): Refusal {
    const { errors, service } = this.#parts;
    const known = errors.find(name, call.method.errors);
    const error = known?.key ?? name;
    call.fault = { ...call.fault, error };
    const filled = { ...service.fillError(call), ...call.fault.params };
    // A placeholder that nothing is known of says its name.
    const params = (known?.params ?? []).map((param) => [param, filled[param] ?? param]);
    return new Refusal({ error }, { params: Object.fromEntries(params) as JsonObject });
  }

  #writeError(thrown: unknown, exchange: Exchange): string {
    const { errors, service, onError } = this.#parts;
    const refusal = thrown instanceof Refusal ? thrown : new Refusal({ fault: 'internal' });
    if (refusal !== thrown) onError(thrown);
    const { call, id } = exchange;
    const metadata = call && service.errorMetadata(call);
    const error = errors.create(refusal, call?.method.errors ?? [], metadata);
    exchange.error = error;
    const body = JSON.stringify({ jsonrpc: '2.0', id: id ?? null, error });
    exchange.shown = describeLater(error, body.length);
    return body;
  }
}
