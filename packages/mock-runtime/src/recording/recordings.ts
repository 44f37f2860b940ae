import type { ApiDescription } from '../api-description.ts';
import { isObject, type JsonValue, nestsDeeperThan } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import type { Restorable, Restore } from '../snapshots.ts';
import { hidden } from '../secrets/secret-names.ts';
import { type RecordedCall, type RecordedReply, redactParams, toCallKey } from './recorded-call.ts';

/** What a call gets for which nothing was recorded: an error, or the answer of the mock itself. */
export type MissingRecording = 'error' | 'seed';

/** Deeper params are like none that were recorded. */
const deepest = 200;

/** Answers from what a real service has answered. Params are compared without secrets; the id is no part. */
export class Recordings implements Restorable {
  readonly missing: MissingRecording;
  #calls: ReadonlyMap<string, RecordedCall>;
  readonly #secretNames: readonly string[];
  /** Method that ends a session, where the API has sessions. */
  readonly #logoutMethod: string | undefined;
  #played = new Map<string, number>();

  constructor(
    description: ApiDescription,
    calls: readonly RecordedCall[],
    missing: MissingRecording = 'error',
  ) {
    this.missing = missing;
    this.#secretNames = description.secrets ?? [];
    this.#logoutMethod = description.conventions?.authentication.logoutMethod;
    this.#calls = indexCalls(calls);
  }

  /** Plays these from now on, each from its first reply. */
  replace(calls: readonly RecordedCall[]): void {
    this.#calls = indexCalls(calls);
    this.reset();
  }

  /** The next reply to such a call; once all were given, the last one again. */
  take(method: string, params: JsonValue): RecordedReply | undefined {
    if (nestsDeeperThan(params, deepest)) return undefined;
    const key = toCallKey(method, redactParams(params, this.#secretNames));
    const call = this.#calls.get(key);
    const played = this.#played.get(key) ?? 0;
    this.#played.set(key, played + 1);
    if (call === undefined) return this.#endSession(method, params);
    return call.replies[Math.min(played, call.replies.length - 1)];
  }

  /**
   * A program that logged in logs out at its end, which is often after the recording. Tokens are not
   * recorded, so that no session of its own stands behind the one that it ends: it worked.
   */
  #endSession(method: string, params: JsonValue): RecordedReply | undefined {
    if (method !== this.#logoutMethod) return undefined;
    const isPlayed = isObject(params) && Object.values(params).includes(hidden);
    return this.missing === 'error' || isPlayed ? { result: { data: {} } } : undefined;
  }

  /** Says what was recorded instead. */
  refuse(method: string, params: JsonValue): Refusal {
    const message = `Nothing was recorded for ${method} with these params. ${this.#hint(method, params)}`;
    return new Refusal({ code: -32_000, mnemonic: 'not_recorded', message });
  }

  /** Whether any call of the method was recorded. */
  knows(method: string): boolean {
    return this.#callsOf(method).length > 0;
  }

  /** Every recording is played from its first reply again. */
  reset(): void {
    this.#played.clear();
  }

  save(): Restore {
    const played = new Map(this.#played);
    return () => {
      this.#played = new Map(played);
    };
  }

  #callsOf(method: string): readonly RecordedCall[] {
    return [...this.#calls.values()].filter((call) => call.method === method);
  }

  #hint(method: string, params: JsonValue): string {
    const calls = this.#callsOf(method);
    if (calls.length === 0) {
      const methods = new Set(Array.from(this.#calls.values(), (call) => call.method));
      return `Recorded are ${[...methods].join(', ') || 'no calls at all'}.`;
    }
    if (nestsDeeperThan(params, deepest)) return 'They nest too deeply.';
    const asked = redactParams(params, this.#secretNames);
    const differences = calls.map((call) => listDifferences(call.params, asked));
    const nearest = differences.toSorted((a, b) => a.length - b.length)[0] ?? [];
    return `The nearest recording of it differs in ${nearest.join(', ')}.`;
  }
}

function indexCalls(calls: readonly RecordedCall[]): ReadonlyMap<string, RecordedCall> {
  return new Map(calls.map((call) => [toCallKey(call.method, call.params), call]));
}

/** Names of the members that are not the same. */
function listDifferences(left: JsonValue, right: JsonValue): readonly string[] {
  if (!isObject(left) || !isObject(right)) return ['params'];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter((name) => {
    const [one, other] = [left[name], right[name]];
    return one === undefined || other === undefined || !isSameJson(one, other);
  });
}
