import type { Caller } from '../accounts/account.ts';
import type { MethodDescription } from '../api-description.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { EnvelopeRules } from './envelope.ts';
import type { PagedResult } from './reply.ts';

/** How the methods of an API are answered, once the request is known to be one. */
export interface Service {
  readonly rules: EnvelopeRules & { readonly batches: boolean };
  /** @throws {Refusal} */
  answer(call: ServiceCall): JsonValue | PagedResult;
  /** Finds the caller of a call that is going to be refused anyway. */
  recognise(call: ServiceCall): void;
  /** What an error tells of the caller. */
  errorMetadata(call: ServiceCall): JsonObject | undefined;
}

export interface ServiceCall {
  readonly method: MethodDescription;
  readonly params: JsonObject;
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Set as soon as it is known. */
  caller: Caller | undefined;
}
