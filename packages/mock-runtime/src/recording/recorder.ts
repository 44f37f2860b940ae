import type { ApiDescription } from '../api-description.ts';
import { nestsDeeperThan, type JsonValue } from '../json.ts';
import { nameParams } from '../rpc/check-params.ts';
import { Redaction } from '../secrets/redact.ts';
import {
  listSecretParams,
  type RecordedCall,
  type RecordedReply,
  redactParams,
  toCallKey,
} from './recorded-call.ts';
import type { Pair } from './split-exchange.ts';

/** Deeper calls are not stored: no program makes them. */
const deepest = 200;

/** Makes recordings, without secrets, of calls and replies as they pass. */
export class Recorder {
  readonly #description: ApiDescription;
  readonly #secretNames: readonly string[];
  readonly #redaction: Redaction;
  readonly #calls = new Map<string, RecordedCall>();

  constructor(description: ApiDescription) {
    this.#description = description;
    this.#secretNames = listSecretParams(description);
    this.#redaction = new Redaction(this.#secretNames);
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
    const named = this.nameParams(method, params);
    this.#redaction.learnFrom(named);
    const redacted = redactParams(named, this.#secretNames);
    const key = toCallKey(method, redacted);
    const replies = [...(this.#calls.get(key)?.replies ?? []), this.#redactReply(reply)];
    const call = { method, params: sortMembers(redacted), replies };
    this.#calls.set(key, call);
    return call;
  }

  /** By name, as the mock compares them, and as secrets among them can be told. */
  nameParams(method: string, params: JsonValue): JsonValue {
    const known = this.#description.methods.find(({ name }) => name === method);
    if (known === undefined || typeof params !== 'object' || params === null) return params;
    try {
      return nameParams(known, params);
    } catch {
      // What the document does not allow: the service will have said so.
      return params;
    }
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
