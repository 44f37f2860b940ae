import { createBareMethod } from '../api-description.ts';
import { isObject, type JsonValue } from '../json.ts';
import { describeValue } from '../log/describe-value.ts';
import type { Exchange } from '../rpc/exchange.ts';
import type { Pair } from './split-exchange.ts';

/**
 * What the log and the metrics are told of a call that a service has answered. Its params have names,
 * or no secrets any more.
 */
export function observePair(
  { id, method, params, reply }: Pair,
  { address, body }: { readonly address: string; readonly body: Uint8Array },
): Exchange {
  const error = reply && 'error' in reply ? reply.error : undefined;
  const shown = reply && 'result' in reply ? reply.result : (error ?? null);
  return {
    context: { address },
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    call: {
      method: createBareMethod(method),
      params: isObject(params) ? params : {},
      address,
      now: Date.now(),
      caller: undefined,
      points: 0,
    },
    asked: Array.isArray(params)
      ? { method, params: Object.keys(params), request: describeValue(params as JsonValue) }
      : undefined,
    fault: undefined,
    error,
    rows: 0,
    shown: describeValue(shown as JsonValue),
    size: body.length,
  };
}
