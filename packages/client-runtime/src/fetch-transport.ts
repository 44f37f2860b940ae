import { contextOf } from './client-error.ts';
import { decodeReply, encodeRequest, isErrorReply } from './envelope.ts';
import type { Handler, RpcRequest } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { createRedact, redactValue, type Redact } from './redact.ts';
import { readBody } from './reply-body.ts';
import { parseRetryAfter } from './retry-after.ts';
import { secretHeaders, secretParams } from './secrets.ts';
import { parseTarget } from './target.ts';
import { HttpError, NetworkError, ReplyError } from './transport-errors.ts';

export interface FetchOptions {
  /** Where the service listens; the first server of the document by default. */
  readonly url?: string | URL;
  /** Stands in for the global `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes that a reply may have after decompression; 64 MiB by default. */
  readonly maximumBytes?: number;
}

/**
 * JSON-RPC over HTTP POST. Redirects are refused, never followed: the body carries the token, and
 * a redirect would hand it to whoever it names.
 */
export function fetchTransport(
  api: ApiFacts,
  {
    url = api.url ?? '',
    fetch: send = (...args) => fetch(...args),
    headers = {},
    maximumBytes = 2 ** 26,
  }: FetchOptions,
): Handler {
  const target = parseTarget(url);
  return async (request) => {
    const body = encodeRequest(request);
    // Made only when something went wrong: most calls need none.
    const toRedact = (): Redact =>
      createRedact([...secretHeaders(headers), ...secretParams(api, request)]);
    let response: Response;
    let text: string | undefined;
    try {
      response = await send(target, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=UTF-8', ...headers },
        body,
        signal: request.signal,
        redirect: 'manual',
      });
      text = await readBody(response, maximumBytes);
    } catch (fault) {
      throw request.signal.aborted
        ? request.signal.reason
        : toNetworkError(fault, request, toRedact());
    }
    if (text === undefined) {
      throw new ReplyError(
        `the reply is larger than maximumBytes (${maximumBytes})`,
        contextOf(request),
        'never',
      );
    }
    const reply = parseJson(text);
    const refusal = response.ok ? undefined : toHttpError(response, request, toRedact());
    if (refusal && !isErrorReply(reply)) throw refusal;
    if (request.method.notification && !isErrorReply(reply)) return { result: undefined };
    return decodeReply(reply, { request, api, toRedact, refusal });
  };
}

function toNetworkError(fault: unknown, request: RpcRequest, redact: Redact): NetworkError {
  const cause = fault instanceof Error ? redact(fault.message) : 'unknown fault';
  return new NetworkError(
    `no complete reply came back: ${cause}`,
    contextOf(request),
    redactValue(fault, redact),
  );
}

function toHttpError(response: Response, request: RpcRequest, redact: Redact): HttpError {
  const { status, headers, type } = response;
  const place = headers.get('location');
  const isRedirect = type === 'opaqueredirect' || (status >= 300 && status < 400);
  const advice = isRedirect
    ? ` redirects${place === null ? '' : ` to ${place}`}; not followed, because the call carries credentials: set \`url\` to it`
    : '';
  return new HttpError(
    redact(`HTTP status ${status}${advice}`),
    contextOf(request),
    status,
    parseRetryAfter(headers),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
