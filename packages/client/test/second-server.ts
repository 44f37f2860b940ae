import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A second service, written from the documentation alone: it shares no code with the mock, so that
 * one mistake cannot hide another. Rows are plain objects, and every call filters and sorts afresh.
 */
export interface SecondServer {
  /** Address of the API. */
  readonly url: string;
  readonly legs: readonly Leg[];
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

export type Trouble = 'drop' | 'garble' | 'busy' | 'redirect';

interface Leg {
  readonly id: number;
  readonly start_time: string;
  readonly duration: number;
  readonly direction: 'in' | 'out';
}

type Params = Readonly<Record<string, unknown>>;

class Refusal extends Error {
  readonly code: number;
  readonly field: string | null;
  constructor(mnemonic: string, code: number, field: string | null = null) {
    super(mnemonic);
    this.code = code;
    this.field = field;
  }
}

/** Legs every 11 minutes from the start of 2026 on; three at a time in each hundredth. */
function makeLegs(count: number): Leg[] {
  return Array.from({ length: count }, (_, index) => ({
    id: 9_000_000 - index * 7,
    start_time: new Date(
      Date.UTC(2026, 0, 1) + (index - (index % 100 < 3 ? index % 100 : 0)) * 660_000,
    )
      .toISOString()
      .slice(0, 19)
      .replace('T', ' '),
    duration: (index * 37) % 600,
    direction: index % 3 === 0 ? 'out' : 'in',
  }));
}

export async function startSecondServer(count = 30_000): Promise<SecondServer> {
  const legs = makeLegs(count);
  const calls: string[] = [];
  const troubles: Trouble[] = [];
  const pages: SecondServer['pages'] = new Map();
  let sessions = new Set<string>();
  const expired = new Set<string>();

  const checkToken = (token: unknown): void => {
    if (token === 'permanent-key' || sessions.has(String(token))) return;
    if (expired.has(String(token))) throw new Refusal('access_token_expired', -32_001);
    throw new Refusal('access_token_invalid', -32_001);
  };

  const run = (method: string, params: Params): unknown => {
    calls.push(method);
    if (method === 'login.user') {
      if (params['password'] !== 'open sesame') throw new Refusal('auth_error', -32_001);
      const token = `session-${sessions.size}-${calls.length}`;
      sessions.add(token);
      return { data: { access_token: token, expire_at: 1, app_id: 1 } };
    }
    checkToken(params['access_token']);
    if (method === 'logout.user') sessions.delete(String(params['access_token']));
    if (method === 'get.call_legs_report') return findLegs(legs, params);
    if (method === 'get.account' || method === 'logout.user') {
      return { data: [{ app_id: 1, name: 'Second', timezone: 'Asia/Dubai' }] };
    }
    throw new Refusal('method_not_found', -32_601);
  };

  const answer = (incoming: IncomingMessage, outgoing: ServerResponse, text: string): void => {
    const trouble = troubles.shift();
    if (trouble === 'drop') return void incoming.socket.destroy();
    if (trouble === 'busy') return void outgoing.writeHead(503, { 'retry-after': '0' }).end('busy');
    if (trouble === 'redirect')
      return void outgoing.writeHead(308, { location: '/elsewhere' }).end();
    const { id, method, params } = JSON.parse(text) as {
      id: unknown;
      method: string;
      params: Params;
    };
    let body: object;
    try {
      body = { result: run(method, params) };
    } catch (error) {
      const { code, field, message } = error as Refusal;
      const data = { mnemonic: message, field, value: null, params: {}, extended_helper: null };
      body = { error: { code, message: `refused: ${message}`, data } };
    }
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
    return void incoming.on('end', () => answer(incoming, outgoing, text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2.0`,
    legs,
    calls,
    troubles,
    pages,
    expireSessions() {
      for (const token of sessions) expired.add(token);
      sessions = new Set();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The rules of reports: a period of three months at most, both ends in it; ties by id. */
function findLegs(legs: readonly Leg[], params: Params): unknown {
  const {
    date_from: from,
    date_till: till,
    limit = 1000,
    offset = 0,
  } = params as {
    date_from: string;
    date_till: string;
    limit?: number;
    offset?: number;
  };
  if (limit > 10_000) throw new Refusal('invalid_parameter_value', -32_602, 'limit');
  if (offset > 100_000) throw new Refusal('invalid_parameter_value', -32_602, 'offset');
  if (Date.parse(till) - Date.parse(from) > 92 * 86_400_000) {
    throw new Refusal('date_interval_limit_reached', -32_602, 'date_till');
  }
  const fields = (params['fields'] as (keyof Leg)[] | undefined) ?? ['id', 'start_time'];
  const [sort] = (params['sort'] as { field: keyof Leg; order?: string }[] | undefined) ?? [];
  const sign = sort?.order === 'desc' ? -1 : 1;
  const by = sort?.field ?? 'start_time';
  const found = legs
    .filter(({ start_time }) => start_time >= from && start_time <= till)
    .toSorted((a, b) => sign * (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : 0) || a.id - b.id);
  return {
    data: found
      .slice(offset, offset + limit)
      .map((leg) => Object.fromEntries(fields.map((field) => [field, leg[field]]))),
    metadata: {
      api_version: {
        current_version: '2.0',
        latest_version: '2.0',
        current_version_deprecated: false,
      },
      total_items: found.length,
    },
  };
}
