import type { JsonObject, JsonValue } from '../json.ts';
import { writeSorted } from '../same-json.ts';
import { Redaction } from '../secrets/redact.ts';

/** A request to a real service without its secrets, and what came back each time it was made. */
export interface RecordedCall {
  readonly method: string;
  readonly params: JsonValue;
  /** Oldest first. */
  readonly replies: readonly RecordedReply[];
}

export type RecordedReply =
  | { readonly result: JsonValue }
  | { readonly error: JsonObject }
  /** What was no JSON-RPC: a page of a proxy, a status of failure without a body. */
  | { readonly status: number; readonly contentType: string; readonly text: string };

/** Params as they are stored, and as those of a call are compared with them. */
export function redactParams(params: JsonValue, secretNames: Iterable<string>): JsonValue {
  const redaction = new Redaction(secretNames);
  redaction.learnFrom(params);
  return redaction.redact(params);
}

/** Two calls with the same key ask for the same. */
export function toCallKey(method: string, redactedParams: JsonValue): string {
  return `${method}\n${writeSorted(redactedParams)}`;
}
