import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findLegs, makeLegs, type Leg } from './second-legs.ts';
import type { SecondPoints } from './second-points.ts';
import { Refusal } from './second-refusal.ts';

/**
 * A second service, written from the documentation alone: it shares no code with the mock, so that
 * one mistake cannot hide another. Rows are plain objects, and every call filters and sorts afresh.
 */
export interface SecondServer {
  /** Address of the API. */
  readonly url: string;
  /** May be changed, as the calls of a real account do. */
  readonly legs: Leg[];
  /** Methods that were called, in order; refused calls too. */
  readonly calls: string[];
  /** Ends all sessions: their tokens are refused as expired. */
  expireSessions(): void;
  /** What goes wrong with the next requests, one each. */
  readonly troubles: Trouble[];
  /** Pages for a browser, by path. */
  readonly pages: Map<string, { readonly type: string; readonly text: string }>;
  close(): Promise<void>;
}

/**
 * - `drop`, `garble`, `busy`, `redirect`: nothing, half a reply, HTTP 503 or 308 in place of the reply;
 * - `repeat`: the reply of the report before once more, under the id of this call;
 * - `grow`: a leg is added before the call is answered;
 * - `expire`: all sessions end before the call is answered.
 */
export type Trouble = 'drop' | 'garble' | 'busy' | 'redirect' | 'repeat' | 'grow' | 'expire';

export interface SecondServerOptions {
  /** Seconds of 2026 at which legs start; by default one every 11 minutes, three at a time in each hundredth. */
  readonly seconds?: readonly number[];
  readonly points?: SecondPoints;
  /** Whether a login is answered as it should be. */
  readonly login?: (count: number) => 'open' | 'refuse' | Promise<'open' | 'refuse'>;
}

const usualSeconds = Array.from(
  { length: 30_000 },
  (_, index) => (index - (index % 100 < 3 ? index % 100 : 0)) * 660,
);

type Params = Readonly<Record<string, unknown>>;

export async function startSecondServer({
  seconds = usualSeconds,
  points,
  login = () => 'open',
}: SecondServerOptions = {}): Promise<SecondServer> {
  const legs = makeLegs(seconds);
  const calls: string[] = [];
  const troubles: Trouble[] = [];
  const pages: SecondServer['pages'] = new Map();
  let sessions = new Set<string>();
  let logins = 0;
  let before: unknown;
  const expired = new Set<string>();

  const expireSessions = (): void => {
    for (const token of sessions) expired.add(token);
    sessions = new Set();
  };

  const checkToken = (token: unknown): void => {
    if (token === 'permanent-key' || sessions.has(String(token))) return;
    if (expired.has(String(token))) throw new Refusal('access_token_expired', -32_001);
    throw new Refusal('access_token_invalid', -32_001);
  };

  const openSession = async (params: Params): Promise<unknown> => {
    const verdict = await login(++logins);
    if (params['password'] !== 'open sesame' || verdict === 'refuse') {
      throw new Refusal('auth_error', -32_001);
    }
    const token = `session-${logins}`;
    sessions.add(token);
    return { data: { access_token: token, expire_at: 1, app_id: 1 } };
  };

  const report = (params: Params): unknown => {
    points?.spend();
    const { data, total } = findLegs(legs, params);
    const version = {
      current_version: '2.0',
      latest_version: '2.0',
      current_version_deprecated: false,
    };
    const limits = points && { limits: points.state() };
    before = { data, metadata: { api_version: version, ...limits, total_items: total } };
    return before;
  };

  const run = async (method: string, params: Params): Promise<unknown> => {
    calls.push(method);
    if (method === 'login.user') return openSession(params);
    checkToken(params['access_token']);
    if (method === 'logout.user') sessions.delete(String(params['access_token']));
    if (method === 'get.call_legs_report') return report(params);
    if (method === 'get.account' || method === 'logout.user') {
      return { data: [{ app_id: 1, name: 'Second', timezone: 'Asia/Dubai' }] };
    }
    throw new Refusal('method_not_found', -32_601);
  };

  const answer = async (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    text: string,
  ): Promise<void> => {
    const trouble = troubles.shift();
    if (trouble === 'drop') return void incoming.socket.destroy();
    if (trouble === 'busy') return void outgoing.writeHead(503, { 'retry-after': '0' }).end('busy');
    if (trouble === 'redirect') {
      return void outgoing.writeHead(308, { location: '/elsewhere' }).end();
    }
    if (trouble === 'grow') legs.push({ ...legs[0]!, id: legs.length });
    if (trouble === 'expire') expireSessions();
    const { id, method, params } = JSON.parse(text) as {
      id: unknown;
      method: string;
      params: Params;
    };
    const body = await (trouble === 'repeat' && before !== undefined
      ? Promise.resolve({ result: before })
      : run(method, params).then(
          (result) => ({ result }),
          (error: Refusal) => ({ error: error.toObject() }),
        ));
    const reply = JSON.stringify({ jsonrpc: '2.0', id, ...body });
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    outgoing.end(trouble === 'garble' ? reply.slice(0, reply.length / 2) : reply);
  };

  const server = createServer((incoming, outgoing) => {
    const page = pages.get(incoming.url ?? '');
    if (incoming.method === 'GET') {
      outgoing.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' });
      return void outgoing.end(page?.text ?? '');
    }
    let text = '';
    incoming.setEncoding('utf8').on('data', (part: string) => (text += part));
    return void incoming.on('end', () => void answer(incoming, outgoing, text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2.0`,
    legs,
    calls,
    troubles,
    pages,
    expireSessions,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
