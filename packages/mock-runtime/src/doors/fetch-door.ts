import { planDrip, streamDrip } from './drip.ts';
import type { Engine } from '../rpc/engine.ts';
import { answerHttp, type HttpReply } from './answer-http.ts';
import { answerTarget } from './answer-target.ts';
import { type CorsOrigins, shareReply } from './cors.ts';
import { readPreflight } from './preflight.ts';

export interface FetchDoorOptions {
  /** Path of the API (default `/`). */
  readonly path?: string | undefined;
  /** Address that callers count as, for allow lists (default 127.0.0.1). */
  readonly address?: string | undefined;
  /** Default 16 MiB. */
  readonly maximumBodyBytes?: number | undefined;
  /** Whether a call has to say `Content-Type: application/json` (default no); without it 415. */
  readonly strictHeaders?: boolean | undefined;
  /** Pages of which origins may call: `'loopback'`, or a list of them (default none but its own). */
  readonly cors?: CorsOrigins | undefined;
}

export const defaultMaximumBodyBytes: number = 16 * 1024 * 1024;

/**
 * A door that needs no socket: takes the place of `fetch` in a client, or answers in a service
 * worker.
 *
 * ```ts
 * const door = createFetchDoor(engine, { path: '/v2.0' });
 * const response = await door(new Request('https://mock.example/v2.0', { method: 'POST', body }));
 * ```
 *
 * @throws {TypeError} where a fault was ordered that drops or cuts the connection, as `fetch` does
 */
export function createFetchDoor(
  engine: Engine,
  options: FetchDoorOptions = {},
): (request: Request) => Promise<Response> {
  const { path = '/', address = '127.0.0.1', strictHeaders, cors } = options;
  const rules = { path, strictHeaders, cors };
  const maximum = options.maximumBodyBytes ?? defaultMaximumBodyBytes;
  return async (request) => {
    const { pathname, origin: base } = new URL(request.url);
    const origin = request.headers.get('origin') ?? undefined;
    const contentType = request.headers.get('content-type') ?? undefined;
    const conditional = request.headers.has('if-range');
    const range = conditional ? undefined : (request.headers.get('range') ?? undefined);
    const asked = { method: request.method, path: pathname };
    const preflight = readPreflight(request.method, (name) => request.headers.get(name));
    const from = { origin, host: undefined, address, base };
    const target = { ...asked, ...from, contentType, range, preflight };
    const respond = (reply: HttpReply): Response =>
      toResponse(shareReply(reply, target, cors), request.method === 'HEAD');
    const early = answerTarget(engine, target, rules);
    if (early !== undefined) return respond(early);
    const bytes = new Uint8Array(await request.arrayBuffer());
    const body = bytes.length > maximum ? undefined : bytes;
    return respond(await spoil(answerHttp(engine, { ...target, body }, rules)));
  };
}

async function spoil(reply: HttpReply): Promise<HttpReply> {
  const { delay = 0, kind = 'none' } = reply.spoil ?? {};
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  if (kind === 'drop' || kind === 'cut') throw new TypeError('fetch failed: connection closed');
  return kind === 'garble' ? { ...reply, body: halve(reply.body) } : reply;
}

/** The first half of a body: no longer JSON. */
export function halve(body: HttpReply['body']): HttpReply['body'] {
  return body?.slice(0, Math.floor(body.length / 2));
}

function toResponse(reply: HttpReply, bare: boolean): Response {
  const order = reply.spoil;
  const drips = order?.kind === 'drip' && reply.body !== undefined;
  const body = drips ? streamDrip(planDrip(reply.body, order.over)) : reply.body;
  const response = new Response(bare ? null : (body ?? null), {
    status: reply.status,
    headers: reply.headers,
  });
  // A response, or a drip, holds a copy of its body.
  reply.release?.();
  return response;
}
