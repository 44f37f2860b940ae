import { isDeepStrictEqual } from 'node:util';
import type { Method } from '@openrpc-kit/model';

/** A JSON-RPC request as it went over the wire. */
export interface SentRequest {
  readonly method?: unknown;
  readonly params?: unknown;
  readonly id?: unknown;
}

/** What of a request is not as the document declares it; undefined when all of it is. */
export function checkWire(
  method: Method,
  params: Readonly<Record<string, unknown>>,
  sent: SentRequest | undefined,
): string | undefined {
  if (sent?.method !== method.name) return `sent ${JSON.stringify(sent?.method)}`;
  if (method.result === undefined && sent.id !== undefined) return 'a notification with an id';
  if (method.result !== undefined && sent.id === undefined) return 'a call without an id';
  if (method.paramStructure === 'by-position' && !Array.isArray(sent.params ?? [])) {
    return 'params by name, not by position';
  }
  if (method.paramStructure === 'by-name' && Array.isArray(sent.params)) {
    return 'params by position, not by name';
  }
  const given = Array.isArray(sent.params) ? withoutNulls(params) : params;
  return isDeepStrictEqual(toNamed(method, sent.params), given)
    ? undefined
    : `sent ${JSON.stringify(sent.params)} for ${JSON.stringify(params)}`.slice(0, 300);
}

function toNamed(method: Method, params: unknown): unknown {
  if (!Array.isArray(params)) return params ?? {};
  const named = params.map((value, index) => [method.params[index]?.name ?? index, value] as const);
  return withoutNulls(Object.fromEntries(named));
}

/** By position, a param that is left out before one that is given is a null. */
function withoutNulls(params: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null));
}
