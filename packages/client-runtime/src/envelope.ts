import { contextOf } from './client-error.ts';
import type { RpcRequest, RpcResponse } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { redactValue, type Redact } from './redact.ts';
import { RpcError, type ErrorObject } from './rpc-error.ts';
import { ReplyError, type HttpError } from './transport-errors.ts';

/** The JSON-RPC 2.0 request. Params without a value are left out; `params` too when there are none. */
export function encodeRequest({ id, method, params }: RpcRequest): string {
  const given = method.positions ? toPositions(method.positions, params) : params;
  const isEmpty = Object.values(given).every((value) => value === undefined);
  return JSON.stringify({
    jsonrpc: '2.0',
    id,
    method: method.name,
    params: isEmpty ? undefined : given,
  });
}

/** A gap before the last given param is sent as null: positions cannot be left out. */
function toPositions(names: readonly string[], params: RpcRequest['params']): readonly unknown[] {
  const last = names.findLastIndex((name) => params[name] !== undefined);
  return names.slice(0, last + 1).map((name) => params[name] ?? null);
}

export interface ReplyContext {
  readonly request: RpcRequest;
  readonly api: ApiFacts;
  readonly toRedact: () => Redact;
  /** Set when the reply came with an HTTP status of failure. */
  readonly refusal: HttpError | undefined;
}

/**
 * Takes the result out of a reply.
 *
 * @throws RpcError when the service refused the call, ReplyError when this is no reply to it
 */
export function decodeReply(reply: unknown, context: ReplyContext): RpcResponse {
  const { id, result } = (reply ?? {}) as { id?: unknown; result?: unknown };
  const { request } = context;
  // A service that could not read the request does not know its id.
  const isOurs = id === request.id || (id ?? undefined) === undefined;
  if (isErrorReply(reply) && isOurs) throw toRpcError(reply.error, context);
  if (id === request.id && result !== undefined) return { result };
  throw new ReplyError(
    `expected a JSON-RPC reply with the id ${JSON.stringify(request.id)}, got ${describe(reply)}`,
    contextOf(request),
  );
}

/** In words, without a piece of the reply: the reply to a login holds a token. */
function describe(reply: unknown): string {
  if (reply === undefined) return 'no JSON';
  return (reply as { result?: unknown } | null)?.result === undefined ? 'no result' : 'another id';
}

function toRpcError(
  error: ErrorObject,
  { request, api, toRedact, refusal }: ReplyContext,
): RpcError {
  const { retry = {} } = api;
  const { mnemonic } = (error.data ?? {}) as { mnemonic?: unknown };
  const key = String(mnemonic ?? error.code);
  const declared = Object.hasOwn(retry, key) ? retry[key] : undefined;
  return new RpcError(redactValue(error, toRedact()), contextOf(request), {
    retry: declared ?? refusal?.retry,
    retryAfter: refusal?.retryAfter,
  });
}

/** Whether a reply is an error of JSON-RPC. */
export function isErrorReply(reply: unknown): reply is { readonly error: ErrorObject } {
  const { error } = (reply ?? {}) as { error?: Partial<ErrorObject> | null };
  return typeof error?.code === 'number' && typeof error.message === 'string';
}
