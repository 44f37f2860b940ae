import { contextOf } from './client-error.ts';
import type { RpcRequest, RpcResponse } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { redactValue, type Redact } from './redact.ts';
import { RpcError, toText, type ErrorDetails, type ErrorObject } from './rpc-error.ts';
import { ReplyError, type HttpError } from './transport-errors.ts';

/** The JSON-RPC 2.0 request. Params without a value are left out; `params` too when there are none. */
export function encodeRequest({ id, method, params }: RpcRequest): string {
  return JSON.stringify({
    jsonrpc: '2.0',
    id,
    method: method.name,
    params: toWireParams(method, params),
  });
}

/**
 * By position where the method asks for it; undefined when no param has a value. A gap before the
 * last given param is a null: positions cannot be left out.
 */
export function toWireParams(
  { positions }: RpcRequest['method'],
  params: RpcRequest['params'],
): RpcRequest['params'] | readonly unknown[] | undefined {
  const names = positions ?? Object.keys(params);
  const last = names.findLastIndex((name) => params[name] !== undefined);
  if (last < 0) return undefined;
  return positions ? names.slice(0, last + 1).map((name) => params[name] ?? null) : params;
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
  const { id, result, error } = Object(reply) as {
    id?: unknown;
    result?: unknown;
    error?: Partial<ErrorObject> | null;
  };
  const isRefused = typeof error?.code === 'number' && typeof error.message === 'string';
  // A service that could not read the request does not know its id.
  if (isRefused && (id ?? request.id) === request.id) {
    throw toRpcError(error as ErrorObject, request, api, toRedact(), refusal);
  }
  if (refusal) throw refusal;
  // A notification has no id, and what answers it means nothing.
  if (request.id === undefined) return { result: undefined };
  if (id === request.id && result !== undefined) return { result };
  // In words, without a piece of the reply: the reply to a login holds a token.
  const content = result === undefined ? 'no result' : 'another id';
  throw new ReplyError(
    `expected a JSON-RPC reply with id ${request.id}, got ${reply === undefined ? 'no JSON' : content}`,
    contextOf(request),
  );
}

function toRpcError(
  error: ErrorObject,
  request: RpcRequest,
  { retry = {} }: ApiFacts,
  redact: Redact,
  refusal?: HttpError,
): RpcError {
  const { mnemonic } = Object(error.data) as ErrorDetails;
  const key = toText(mnemonic) ?? error.code;
  const declared = Object.hasOwn(retry, key) ? retry[key] : refusal?.retry;
  return new RpcError(redactValue(error, redact), contextOf(request), {
    retry: declared ?? 'never',
    retryAfter: refusal?.retryAfter,
  });
}
