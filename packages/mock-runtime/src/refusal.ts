import type { Fault } from './api-description.ts';
import type { JsonObject, JsonValue } from './json.ts';

/** What is wrong, told as the convention that was broken, or as one documented error. */
export type Cause =
  | { readonly fault: Fault }
  /** Key or mnemonic of a documented error. */
  | { readonly error: string }
  /** An error that the document does not list. */
  | { readonly code: number; readonly message: string; readonly mnemonic?: string | undefined };

export interface RefusalDetails {
  /** Dotted path of the param or field at fault. */
  readonly field?: string | null | undefined;
  /** What the caller sent there. */
  readonly value?: JsonValue | undefined;
  /** Values for the placeholders of the message. */
  readonly params?: JsonObject | undefined;
}

/**
 * Thrown by any check or handler that turns a call down: the engine answers with the error object
 * it stands for.
 *
 * ```ts
 * throw new Refusal({ error: 'entity_not_found' }, { field: 'id', value: 17 });
 * ```
 */
export class Refusal extends Error {
  override readonly cause: Cause;
  readonly details: RefusalDetails;

  constructor(cause: Cause, details: RefusalDetails = {}) {
    super('fault' in cause ? cause.fault : 'error' in cause ? cause.error : cause.message);
    this.name = 'Refusal';
    this.cause = cause;
    this.details = details;
  }
}

export function refuse(fault: Fault, details?: RefusalDetails): never {
  throw new Refusal({ fault }, details);
}
