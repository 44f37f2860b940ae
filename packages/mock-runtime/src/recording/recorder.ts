import type { ApiDescription } from '../api-description.ts';
import { nestsDeeperThan, type JsonValue } from '../json.ts';
import { nameParams } from '../rpc/check-params.ts';
import { Redaction } from '../secrets/redact.ts';
import { hidden } from '../secrets/secret-names.ts';
import { Secrets } from '../secrets/secrets.ts';
import { type RecordedCall, type RecordedReply, redactParams, toCallKey } from './recorded-call.ts';
import type { Pair } from './split-exchange.ts';

/** Deeper calls are not stored: no program makes them. */
const deepest = 200;

/** Makes recordings, without secrets, of calls and replies as they pass. */
export class Recorder {
  readonly #description: ApiDescription;
  readonly #secrets: Secrets;
  readonly #redaction: Redaction;
  readonly #calls = new Map<string, RecordedCall>();

  constructor(description: ApiDescription) {
    this.#description = description;
    this.#secrets = new Secrets(description);
    this.#redaction = new Redaction(this.#secrets.names);
  }

  /** Remembers a secret that came in another way than in params, such as a header. */
  learn(secret: string): void {
    this.#redaction.learn(secret);
  }

  /**
   * The call with all replies that came to it since this recorder began, the last one included.
   * Undefined when there is nothing to store.
   */
  add({ method, params, reply }: Pair): RecordedCall | undefined {
    if (reply === undefined || nestsDeeperThan([params, reply], deepest)) return undefined;
    // No request, and nothing that could be found again.
    if (typeof params !== 'object') return undefined;
    const named = this.#nameParams(method, params);
    this.#redaction.learnFrom(named);
    const redacted = redactParams(this.#hidePositions(method, named), this.#secrets.names);
    const key = toCallKey(method, redacted);
    const replies = [...(this.#calls.get(key)?.replies ?? []), this.#redactReply(reply)];
    const call = { method, params: sortMembers(redacted), replies };
    this.#calls.set(key, call);
    return call;
  }

  /** What may be shown of params: by name, so that secrets can be told, else without them. */
  showParams(method: string, params: JsonValue): JsonValue {
    return this.#secrets.hidePositions(method, this.#nameParams(method, params));
  }

  /** By name, as the mock compares them, where the document has names. */
  #nameParams(method: string, params: JsonValue): JsonValue {
    const known = this.#description.methods.find(({ name }) => name === method);
    if (known === undefined || typeof params !== 'object' || params === null) return params;
    try {
      return nameParams(known, params);
    } catch {
      // What the document does not allow: the service will have said so.
      return params;
    }
  }

  /** Where positions could not be named, those that may be secrets are hidden, and known from then on. */
  #hidePositions(method: string, params: JsonValue): JsonValue {
    const shown = this.#secrets.hidePositions(method, params);
    if (!Array.isArray(params) || !Array.isArray(shown)) return params;
    for (const [at, value] of params.entries()) {
      if (shown[at] === hidden) this.#redaction.learnFrom({ secret: value as JsonValue });
    }
    return shown;
  }

  #redactReply(reply: RecordedReply): RecordedReply {
    if ('text' in reply) return { ...reply, text: this.#redaction.redactText(reply.text) };
    this.#redaction.learnFrom(reply as JsonValue);
    return this.#redaction.redact(reply as JsonValue) as unknown as RecordedReply;
  }
}

/** One order of the members, whichever way the program writes them. */
function sortMembers(params: JsonValue): JsonValue {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return params;
  return Object.fromEntries(Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
