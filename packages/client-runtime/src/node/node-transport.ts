import { Agent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as requestHttps, type AgentOptions } from 'node:https';
import { encodeRequest } from '../envelope.ts';
import type { FetchOptions } from '../fetch-transport.ts';
import type { Handler } from '../hook.ts';
import type { ApiFacts } from '../method-descriptor.ts';
import { parseJson, settleReply, type Exchange, type Exchanger } from '../settle-reply.ts';
import { secretHeaders } from '../secrets.ts';
import { parseTarget } from '../target.ts';
import { readMessage } from './read-message.ts';

export interface NodeOptions extends Omit<FetchOptions, 'fetch'> {
  /** Connections at most, kept open from call to call; 8 by default. More calls wait for one. */
  readonly maximumSockets?: number;
  /** Milliseconds after which a connection that nobody uses is closed; 4000 by default, less than most servers wait. */
  readonly idleTimeout?: number;
  /** Asks for compressed replies; true by default. On the same machine it only costs time. */
  readonly compress?: boolean;
  /** Certificates and the like, for https. */
  readonly tls?: Pick<AgentOptions, 'ca' | 'cert' | 'key' | 'servername' | 'rejectUnauthorized'>;
}

export interface NodeTransport extends Handler {
  /** Closes the connections. A process also ends by itself: connections that nobody uses do not hold it. */
  close(): void;
  /** Sends a body: for `batchTransport`. */
  readonly exchange: Exchanger;
}

/**
 * JSON-RPC over HTTP POST through `node:http`: no `fetch` in between, connections kept and bounded.
 * Redirects are refused, as they are with `fetch`.
 *
 * @example
 * import { api, connect } from '@callgear-data-api/client';
 * import { nodeTransport } from '@openrpc-kit/client-runtime/node';
 * const callgear = connect({ accessToken, transport: nodeTransport(api) });
 */
export function nodeTransport(
  api: ApiFacts,
  {
    url = api.url ?? '',
    headers: sent = {},
    maximumBytes = 2 ** 26,
    maximumSockets = 8,
    idleTimeout = 4000,
    compress = true,
    tls = {},
  }: NodeOptions = {},
): NodeTransport {
  const target = new URL(parseTarget(url));
  const secrets = [target.href, ...secretHeaders(sent)];
  const isSecure = target.protocol === 'https:';
  const shared = { keepAlive: true, maxSockets: maximumSockets, timeout: idleTimeout };
  const agent = isSecure ? new SecureAgent({ ...shared, ...tls }) : new Agent(shared);
  const send = isSecure ? requestHttps : requestHttp;

  const exchange: Exchanger = (body, signal) => {
    const bytes = Buffer.from(body);
    const headers = {
      'Content-Type': 'application/json; charset=UTF-8',
      'Content-Length': bytes.length,
      ...(compress && { 'Accept-Encoding': 'gzip' }),
      ...sent,
    };
    return new Promise((resolve) => {
      const fail = (fault: unknown): void => resolve({ fault, secrets });
      const outgoing = send(target, { method: 'POST', agent, headers }, (incoming) => {
        readMessage(incoming, maximumBytes).then(
          (text) => resolve(toExchange(incoming, text, secrets)),
          fail,
        );
      });
      const abort = (): void => void outgoing.destroy(new Error('aborted'));
      outgoing.on('error', fail);
      outgoing.once('close', () => signal.removeEventListener('abort', abort));
      signal.addEventListener('abort', abort);
      if (signal.aborted) abort();
      else outgoing.end(bytes);
    });
  };

  const handle: Handler = async (request) => {
    const exchanged = await exchange(encodeRequest(request), request.signal);
    return settleReply(exchanged, parseJson(exchanged.text), request, api);
  };
  return Object.assign(handle, { exchange, close: () => agent.destroy() });
}

function toExchange(
  { statusCode = 0, headers }: IncomingMessage,
  text: string | undefined,
  secrets: Exchange['secrets'],
): Exchange {
  const get = (name: string): string | null => {
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  };
  const ok = statusCode >= 200 && statusCode < 300;
  return { head: { ok, status: statusCode, headers: { get } }, text, secrets };
}
