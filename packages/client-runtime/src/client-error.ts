import type { RequestId, RpcRequest } from './hook.ts';
import type { RetryClass } from './method-descriptor.ts';

const brand = '@openrpc-kit/client-error';

/** Which call failed. */
export interface ErrorContext {
  readonly method: string;
  /** Absent when the fault is not that of a single request. */
  readonly requestId?: RequestId | undefined;
  /** Number of the attempt that failed, from 1. */
  readonly attempt: number;
}

/** Which call failed, and what else the error tells under names of its own. */
type ErrorMembers = ErrorContext | (ErrorContext & Readonly<Record<string, unknown>>);

/**
 * Root of everything that a call throws. Tell the kinds apart by `kind`, not by `instanceof`:
 * that also works when two copies of this package are installed.
 *
 * No token, login or password stands in any of its texts or properties.
 */
export abstract class ClientError extends Error {
  abstract readonly kind: string;
  declare readonly method: string;
  declare readonly requestId: RequestId | undefined;
  declare readonly attempt: number;
  /** What a client may do by itself about it. */
  readonly retry: RetryClass = 'never';

  constructor(message: string, members: ErrorMembers, cause?: unknown) {
    super(`${members.method}: ${message}`, cause === undefined ? cause : { cause });
    Object.assign(this, members);
  }

  get '@openrpc-kit/client-error'(): true {
    return true;
  }

  /** The error as plain data, for logs. */
  toJSON(): object {
    return { name: this.name, message: this.message, ...(this as object) };
  }
}

/** Whether a thrown value comes from this client, whatever copy of it. */
export function isClientError(error: unknown): error is ClientError {
  return (error as { [brand]?: unknown } | null | undefined)?.[brand] === true;
}

export function contextOf(request: RpcRequest): ErrorContext {
  return { method: request.method.name, requestId: request.id, attempt: request.attempt };
}
