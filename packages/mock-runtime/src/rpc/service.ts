import type { Caller } from '../accounts/account.ts';
import type { MethodDescription } from '../api-description.ts';
import type { FaultOrder } from '../faults/fault-order.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { EnvelopeRules } from './envelope.ts';
import type { PagedResult } from './reply.ts';

/** How the methods of an API are answered, once the request is known to be one. */
export interface Service {
  readonly rules: EnvelopeRules & { readonly batches: boolean };
  /** @throws {Refusal} */
  answer(call: ServiceCall): JsonValue | PagedResult;
  /** Whether an ordered fault can happen to a call. */
  fits(order: FaultOrder, call: ServiceCall): boolean;
  /** Values for the placeholders of an error that was ordered. */
  fillError(call: ServiceCall): JsonObject;
  /** Finds the caller of a call that is going to be refused anyway. */
  recognise(call: ServiceCall): void;
  /** What an error tells of the caller. */
  errorMetadata(call: ServiceCall): JsonObject | undefined;
}

export interface ServiceCall {
  readonly method: MethodDescription;
  readonly params: JsonObject;
  readonly address: string;
  /** Scheme and host at which the caller reached the mock, where the door knows. */
  readonly base?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Set as soon as it is known. */
  caller: Caller | undefined;
  /** Points that it has cost. */
  points: number;
  /** What was ordered to go wrong with it; `error` by its key. */
  fault?: FaultOrder | undefined;
}
