import type { HttpCall, HttpReply } from './answer-http.ts';
import { controlPath } from './control.ts';

/**
 * Pages of which origins may call from a browser: those of this machine at any port, or the ones that
 * are named, such as `http://localhost:5173`.
 */
export type CorsOrigins = 'loopback' | readonly string[];

type Target = Omit<HttpCall, 'body'>;

const loopback = /^https?:\/\/((?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/** Whether a text is an origin: scheme, host and port, and nothing behind. */
export function isOrigin(text: unknown): text is string {
  if (typeof text !== 'string' || !/^https?:/.test(text)) return false;
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Reads what a command line says: `loopback`, or origins with commas. Undefined for neither. */
export function parseCors(text: string): CorsOrigins | undefined {
  if (text === 'loopback') return text;
  const origins = text.split(',').map((origin) => origin.trim());
  return origins.every(isOrigin) ? origins : undefined;
}

/** Answers what a browser asks before it calls; undefined for other requests, and for other origins. */
export function answerPreflight(
  call: Target,
  verbs: string,
  cors: CorsOrigins | undefined,
): HttpReply | undefined {
  const { method, preflight } = call;
  if (method !== 'OPTIONS' || preflight === undefined || !isShared(call, cors)) return undefined;
  const headers = {
    'access-control-allow-methods': verbs,
    ...(preflight.headers === undefined
      ? {}
      : { 'access-control-allow-headers': preflight.headers }),
    ...(preflight.privateNetwork ? { 'access-control-allow-private-network': 'true' } : {}),
    'access-control-max-age': '600',
  };
  return { status: 204, body: undefined, headers };
}

/** A reply that the page which called may read, where its origin may. The control of the mock is never shared. */
export function shareReply(
  reply: HttpReply,
  call: Target,
  cors: CorsOrigins | undefined,
): HttpReply {
  if (cors === undefined || call.path.startsWith(controlPath)) return reply;
  const allowed = isShared(call, cors)
    ? { 'access-control-allow-origin': call.origin ?? '', 'access-control-expose-headers': '*' }
    : {};
  return { ...reply, headers: { ...reply.headers, vary: 'Origin', ...allowed } };
}

function isShared({ origin, path }: Target, cors: CorsOrigins | undefined): boolean {
  if (cors === undefined || origin === undefined || path.startsWith(controlPath)) return false;
  return cors === 'loopback' ? loopback.test(origin) : cors.includes(origin);
}
