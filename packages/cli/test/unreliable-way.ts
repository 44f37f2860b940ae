import type { MockServer } from '@callgear-data-api/mock-server/node';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How often, from 0 to 1, a call meets each fault. */
export interface FaultRates {
  /** The connection closes before the answer. */
  readonly dropped: number;
  /** It closes in the middle of the answer. */
  readonly cut: number;
  /** The answer is no JSON any more. */
  readonly garbled: number;
  /** HTTP 502 or 503. */
  readonly failed: number;
  /** Refused for want of points. */
  readonly limited: number;
  /** An hour passes: the session is over. */
  readonly expired: number;
  /** The page before comes once more, in place of the one that was asked for. */
  readonly repeated: number;
}

export const usualRates: FaultRates = {
  dropped: 0.05,
  cut: 0.05,
  garbled: 0.05,
  failed: 0.05,
  limited: 0.01,
  expired: 0.02,
  repeated: 0.01,
};

export interface UnreliableWay {
  readonly url: string;
  /** Faults that have happened, by name. */
  readonly faults: ReadonlyMap<keyof FaultRates, number>;
  /** Called for every call that comes in, before it is answered. */
  onCall: () => void;
  close(): Promise<void>;
}

/**
 * A way to the mock server on which everything goes wrong now and then. It is no part of the mock:
 * what it does to the bytes shares no code with it. Points and sessions are the mock's own matter.
 */
export async function openUnreliableWay(
  mock: MockServer,
  random: () => number,
  rates: FaultRates = usualRates,
): Promise<UnreliableWay> {
  const faults = new Map<keyof FaultRates, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      way.onCall();
      const fault = choose(rates, random);
      if (fault) faults.set(fault, (faults.get(fault) ?? 0) + 1);
      answer(mock, Buffer.concat(chunks).toString(), response, fault).catch(() =>
        response.destroy(),
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const way: UnreliableWay = {
    url: `http://127.0.0.1:${port}/v2.0`,
    faults,
    onCall: () => {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return way;
}

async function answer(
  mock: MockServer,
  body: string,
  response: ServerResponse,
  fault: keyof FaultRates | undefined,
): Promise<void> {
  if (fault === 'dropped') {
    response.destroy();
    return;
  }
  if (fault === 'failed') {
    response.writeHead(body.length % 2 === 0 ? 502 : 503).end('try again');
    return;
  }
  if (fault === 'limited') {
    const { method } = JSON.parse(body) as { method: string };
    // The reply to a login tells no points, so that a client could only wait for a whole minute.
    const isLogin = method === 'login.user';
    if (!isLogin)
      mock.faults.order({ method, error: 'limit_exceeded', params: { limit_type: 'minute' } });
  }
  if (fault === 'expired')
    (mock.clock as { advance?: (time: number) => void }).advance?.(3_600_000);
  const call = fault === 'repeated' ? askForPageBefore(body) : body;
  const reply = await mock.fetch(mock.url.replace(/^http:\/\/[^/]+/, 'http://mock.invalid'), {
    method: 'POST',
    body: call,
  });
  const text = await reply.text();
  const bytes = Buffer.from(fault === 'garbled' ? text.replace(/[:,]/, '�') : text);
  response.writeHead(200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': bytes.length,
  });
  if (fault !== 'cut') {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}

function askForPageBefore(body: string): string {
  const call = JSON.parse(body) as { params?: { offset?: number; limit?: number } };
  const { offset = 0, limit = 0 } = call.params ?? {};
  return offset === 0
    ? body
    : JSON.stringify({ ...call, params: { ...call.params, offset: Math.max(0, offset - limit) } });
}

function choose(rates: FaultRates, random: () => number): keyof FaultRates | undefined {
  let rest = random();
  for (const [fault, rate] of Object.entries(rates) as [keyof FaultRates, number][]) {
    rest -= rate;
    if (rest < 0) return fault;
  }
  return undefined;
}
