import { ClientError, isClientError, type ErrorContext } from './client-error.ts';
import type { ErrorByCode } from './error-by.ts';
import type { RetryClass } from './method-descriptor.ts';

/** The `error` member of a JSON-RPC reply. */
export interface ErrorObject {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}

/** What `error.data` may tell. It may as well be anything else. */
export interface ErrorDetails {
  readonly mnemonic?: unknown;
  readonly field?: unknown;
  readonly value?: unknown;
}

export interface RetryAdvice {
  readonly retry?: RetryClass;
  readonly retryAfter?: number | undefined;
}

/**
 * The service received the call and refused it.
 * Decide by `mnemonic` where the API has them: one code can stand for several errors.
 */
export class RpcError<M extends string = string> extends ClientError {
  override readonly name: string = 'RpcError';
  readonly kind = 'rpc';
  declare readonly code: number;
  declare readonly mnemonic: M | undefined;
  /** Dotted path of the param that was refused: `filter.field`. */
  declare readonly field: string | undefined;
  /** What was sent in that param. */
  declare readonly value: unknown;
  /** `error.data` of the reply. */
  declare readonly data: unknown;
  declare readonly retry: RetryClass;
  /** Milliseconds that the server asks to wait for. */
  declare readonly retryAfter: number | undefined;

  constructor({ code, message, data }: ErrorObject, context: ErrorContext, advice?: RetryAdvice) {
    const details = Object(data) as ErrorDetails;
    const mnemonic = toText(details.mnemonic);
    const field = toText(details.field);
    super(`${mnemonic ?? 'error'} (${code}): ${message}${field ? ` [${field}]` : ''}`, {
      ...context,
      code,
      mnemonic,
      field,
      value: details.value,
      data,
      ...advice,
    });
  }
}

/**
 * Whether a thrown value is a refusal by the service, and with this mnemonic or code if one is given.
 *
 * @example
 * catch (error) {
 *   if (isRpcError(error, 'filter_prohibited')) console.error(`cannot filter on ${error.field}`);
 *   else throw error;
 * }
 */
export function isRpcError<const M extends string>(
  error: unknown,
  mnemonic?: M | number,
): error is RpcError<M> {
  return (
    isClientError(error) &&
    error.kind === 'rpc' &&
    (mnemonic === undefined ||
      mnemonic === (error as RpcError).mnemonic ||
      mnemonic === (error as RpcError).code)
  );
}

/**
 * `isRpcError` that knows the mnemonics of one API: another does not compile.
 *
 * @example
 * catch (error) {
 *   if (!isRpcError(error)) throw error;
 *   switch (error.mnemonic) {
 *     case 'limit_exceeded': return later();
 *     case undefined: throw error; // the service gave none
 *     …
 *   }
 * }
 */
export interface RpcErrorGuard<Mnemonic extends string> {
  <const M extends Mnemonic>(error: unknown, mnemonic: M): error is NamedRpcError<M>;
  <const Code extends number>(error: unknown, code: Code): error is ErrorByCode<Code>;
  // An API that declares no mnemonics may well send some.
  (error: unknown): error is RpcError<[Mnemonic] extends [never] ? string : Mnemonic>;
}

/** A refusal that is known to have this mnemonic. */
export type NamedRpcError<M extends string> = RpcError<M> & { readonly mnemonic: M };

/** A member of `error.data`, which may be anything; undefined when it is no text. */
export function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
