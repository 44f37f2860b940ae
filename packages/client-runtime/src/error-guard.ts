import { isClientError as isOurs } from './client-error.ts';
import type { AbortedError, DeadlineError } from './deadline.ts';
import type { LimitError } from './limit-error.ts';
import type { OptionError } from './option-error.ts';
import type { ReadError } from './read-error.ts';
import type { RpcError } from './rpc-error.ts';
import type { HttpError, NetworkError, ReplyError } from './transport-errors.ts';
import type { ValidationError } from './validation.ts';

/** Everything that a call can throw. Its `kind` tells which one it is. */
export type AnyClientError =
  | AbortedError
  | DeadlineError
  | HttpError
  | LimitError
  | NetworkError
  | OptionError
  | ReadError
  | ReplyError
  | RpcError
  | ValidationError;

/**
 * Whether a thrown value comes from this client, whatever copy of it is installed.
 *
 * @example
 * catch (error) {
 *   if (isClientError(error) && error.kind === 'limit') await waitUntil(error.resetAt);
 *   else throw error;
 * }
 */
export const isClientError: (error: unknown) => error is AnyClientError = isOurs as (
  error: unknown,
) => error is AnyClientError;
