import { encodeRequest } from './envelope.ts';
import type { Handler } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { readBody } from './reply-body.ts';
import { parseJson, settleReply, type Exchanger } from './settle-reply.ts';
import { secretHeaders } from './secrets.ts';
import { parseTarget } from './target.ts';

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
export function fetchTransport(api: ApiFacts, options: FetchOptions): Handler {
  const exchange = openFetch(api, options);
  return async (request) => {
    const exchanged = await exchange(encodeRequest(request), request.signal);
    return settleReply(exchanged, parseJson(exchanged.text), request, api);
  };
}

/** The way to a service through `fetch`. */
export function openFetch(
  api: ApiFacts,
  {
    url = api.url ?? '',
    fetch: send = (...args) => fetch(...args),
    headers = {},
    maximumBytes = 2 ** 26,
  }: FetchOptions,
): Exchanger {
  const target = parseTarget(url);
  const secrets = [target, ...secretHeaders(headers)];
  return async (body, signal) => {
    try {
      const head = await send(target, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=UTF-8', ...headers },
        body,
        signal,
        redirect: 'manual',
      });
      return { head, text: await readBody(head, maximumBytes), secrets };
    } catch (fault) {
      return { fault, secrets };
    }
  };
}
