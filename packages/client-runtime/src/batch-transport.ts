import { encodeRequest } from './envelope.ts';
import { openFetch, type FetchOptions } from './fetch-transport.ts';
import type { Handler, RpcRequest, RpcResponse } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { parseJson, settleReply, type Exchanger } from './settle-reply.ts';

export interface BatchOptions extends FetchOptions {
  /** Calls that one batch may hold; 50 by default. */
  readonly maximum?: number;
  /** Sends the body of a batch; `fetch` by default. */
  readonly exchange?: Exchanger;
}

interface Waiting {
  readonly request: RpcRequest;
  readonly text: string;
  readonly resolve: (response: RpcResponse) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * JSON-RPC batches over HTTP POST, for services that take them: calls that are made in one turn go
 * in one request. Each call keeps its own deadline, signal, retry and error. The request is given up
 * when all its calls are.
 *
 * @example
 * const client = createClient(api, { transport: batchTransport(api, { url }) });
 * const [user, group] = await Promise.all([getUser(client, { id: 1 }), getGroup(client, { id: 2 })]);
 */
export function batchTransport(api: ApiFacts, options: BatchOptions): Handler {
  const { maximum = 50, exchange = openFetch(api, options) } = options;
  let waiting: Waiting[] = [];

  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) void send(batch, exchange, api);
  };

  return (request) =>
    new Promise((resolve, reject) => {
      // Replies are told apart by their ids, which clients that share a transport may both give.
      if (waiting.some((one) => one.request.id !== undefined && one.request.id === request.id)) {
        flush();
      }
      waiting.push({ request, text: encodeRequest(request), resolve, reject });
      if (waiting.length >= maximum) flush();
      // After the promises that are ready: the hooks of calls of one turn take a few of them.
      else if (waiting.length === 1) setTimeout(flush);
    });
}

async function send(batch: readonly Waiting[], exchange: Exchanger, api: ApiFacts): Promise<void> {
  const live = batch.filter(({ request, reject }) => {
    if (request.signal.aborted) reject(request.signal.reason);
    return !request.signal.aborted;
  });
  if (live.length === 0) return;
  const stop = new AbortController();
  let left = live.length;
  const leave = (): void => {
    if (--left === 0) stop.abort();
  };
  for (const { request } of live) request.signal.addEventListener('abort', leave);
  const requests = live.map(({ request }) => request);
  const body = `[${live.map(({ text }) => text).join()}]`;
  const exchanged = await exchange(body, stop.signal);
  const reply = parseJson(exchanged.text);
  for (const { request, resolve, reject } of live) {
    request.signal.removeEventListener('abort', leave);
    try {
      resolve(settleReply(exchanged, pickReply(reply, request), request, api, requests));
    } catch (error) {
      reject(error);
    }
  }
}

/**
 * The reply to one call of a batch. A service that refuses the whole batch answers with one error,
 * alone or in a list: whose call it could not read it does not know, so all without a reply get it.
 */
function pickReply(reply: unknown, { id }: RpcRequest): unknown {
  if (!Array.isArray(reply)) return reply;
  if (id === undefined) return undefined;
  const replies = reply as ({ id?: unknown } | null)[];
  return replies.find((one) => one?.id === id) ?? replies.find((one) => one?.id === null);
}
