import { contextOf } from './client-error.ts';
import type { RpcRequest, RpcResponse } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { redactValue, type Redact } from './redact.ts';
import { RpcError, type ErrorObject } from './rpc-error.ts';
import { ReplyError, type HttpError } from './transport-errors.ts';

/** The JSON-RPC 2.0 request. Params without a value are left out; `params` too when there are none. */
export function encodeRequest({ id, method, params }: RpcRequest): string {
  const given = toWireParams(method, params);
  const isEmpty = Object.values(given).every((value) => value === undefined);
  return JSON.stringify({
    jsonrpc: '2.0',
    id,
    method: method.name,
    params: isEmpty ? undefined : given,
  });
}

/** By position where the method asks for it. A gap before the last given param is a null: positions cannot be left out. */
export function toWireParams(
  { positions: names }: RpcRequest['method'],
  params: RpcRequest['params'],
): RpcRequest['params'] | readonly unknown[] {
  if (!names) return params;
  const last = names.findLastIndex((name) => params[name] !== undefined);
  return names.slice(0, last + 1).map((name) => params[name] ?? null);
}

/**
 * Takes the result out of a reply.
 *
 * @param refusal set when the reply came with an HTTP status of failure
 * @throws RpcError when the service refused the call, ReplyError when this is no reply to it
 */
export function decodeReply(
  reply: unknown,
  request: RpcRequest,
  api: ApiFacts,
  toRedact: () => Redact,
  refusal?: HttpError,
): RpcResponse {
  const { id, result } = (reply ?? {}) as { id?: unknown; result?: unknown };
  // A service that could not read the request does not know its id.
  if (isErrorReply(reply) && (id ?? request.id) === request.id) {
    throw toRpcError(reply.error, request, api, toRedact(), refusal);
  }
  if (id === request.id && result !== undefined) return { result };
  throw new ReplyError(
    `expected a JSON-RPC reply with id ${request.id}, got ${describe(reply)}`,
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
  request: RpcRequest,
  { retry = {} }: ApiFacts,
  redact: Redact,
  refusal?: HttpError,
): RpcError {
  const { mnemonic } = (error.data ?? {}) as { mnemonic?: unknown };
  const key = String(mnemonic ?? error.code);
  const declared = Object.hasOwn(retry, key) ? retry[key] : undefined;
  return new RpcError(redactValue(error, redact), contextOf(request), {
    retry: declared ?? refusal?.retry,
    retryAfter: refusal?.retryAfter,
  });
}

/** Whether a reply is an error of JSON-RPC. */
export function isErrorReply(reply: unknown): reply is { readonly error: ErrorObject } {
  const { error } = (reply ?? {}) as { error?: Partial<ErrorObject> | null };
  return typeof error?.code === 'number' && typeof error.message === 'string';
}
