import type { JsonValue } from '../json.ts';
import { type LinkedFile, LinkedRows } from '../links/linked-rows.ts';
import { RowAddresses } from '../links/row-addresses.ts';
import { describeExchange } from '../log/describe-exchange.ts';
import { describeBroken } from '../log/describe-later.ts';
import { describeRequest } from '../log/describe-request.ts';
import { createService } from './create-service.ts';
import type { CallContext, EngineOptions } from './engine-options.ts';
import { EngineState } from './engine-state.ts';
import type { Exchange } from './exchange.ts';
import { Exchanges } from './exchanges.ts';
import { joinReplies } from './join-replies.ts';
import { parseBody } from './parse-body.ts';
import type { Reply } from './reply.ts';
import type { Service } from './service.ts';

/**
 * Answers JSON-RPC requests from a description of an API and its data. No sockets, no files: doors
 * carry what it says.
 *
 * ```ts
 * const engine = new Engine({ description, accounts, validators });
 * const reply = engine.handle('{"jsonrpc":"2.0","id":1,"method":"get.account"}', { address: '127.0.0.1' });
 * ```
 */
export class Engine extends EngineState {
  readonly #service: Service;
  readonly #exchanges: Exchanges;
  readonly #links: LinkedRows;
  readonly #linkedFile: EngineOptions['linkedFile'];

  constructor(options: EngineOptions) {
    super(options);
    const { description, document, linkedFile, addressFields, onError = () => {} } = options;
    const methods = new Map(description.methods.map((method) => [method.name, method]));
    this.#links = new LinkedRows(description, this.accounts, addressFields);
    this.#linkedFile = linkedFile;
    this.#service = createService(options, {
      directory: this.directory,
      points: this.points,
      rows: this.written,
      addresses: new RowAddresses(addressFields ?? []),
      methods,
    });
    this.#exchanges = new Exchanges({
      methods,
      errors: this.errors,
      service: this.#service,
      faults: this.faults,
      latency: this.latency,
      clock: this.clock,
      scenario: this.scenario,
      secrets: this.secrets,
      recordings: this.recordings,
      document: typeof document === 'function' ? document : () => document,
      observe: (exchange, seconds) => this.observe(exchange, seconds),
      onError,
    });
  }

  /** Never throws: whatever comes in, a reply goes out. */
  handle(body: string | Uint8Array, context: CallContext): Reply {
    const request = parseBody(body);
    if (request === undefined) {
      const asked = { method: undefined, params: [], request: describeBroken(body) };
      return this.#exchanges.refuse('parse', context, asked);
    }
    if (!Array.isArray(request)) return this.#exchanges.answer(request, context, body.length);
    const { batches } = this.#service.rules;
    if (!batches || request.length === 0) {
      const asked = describeRequest(request, this.secrets, body.length);
      return this.#exchanges.refuse(batches ? 'envelope' : 'batch', context, asked);
    }
    return joinReplies(
      request.map((one: JsonValue) => this.#exchanges.answer(one, context, body.length)),
    );
  }

  /** Puts into the log and the metrics what was answered, here or by a service behind a door. */
  observe(exchange: Exchange, seconds: number): void {
    this.log.add(describeExchange(exchange, this.clock.now(), this.secrets));
    this.metrics.observe(exchange, seconds);
  }

  /** The file at a path that a row leads to; no token is asked for. Undefined when there is none. */
  findFile(path: string): LinkedFile | undefined {
    if (this.#linkedFile === undefined) return undefined;
    const link = this.#links.find(path);
    return link && this.#linkedFile(link);
  }
}
