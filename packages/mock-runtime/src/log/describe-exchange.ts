import { type Exchange, nameError } from '../rpc/exchange.ts';
import type { LoggedCall } from './call-log.ts';
import { describeValue } from './describe-value.ts';

/** What the log keeps of a request: nothing secret. */
export function describeExchange(exchange: Exchange, now: number): Omit<LoggedCall, 'number'> {
  const { call, context, id, shown } = exchange;
  return {
    at: call?.now ?? now,
    address: context.address,
    id: id ?? null,
    method: call?.method.name,
    params: Object.keys(call?.params ?? {}),
    error: nameError(exchange),
    request: call === undefined ? '' : describeValue(call.params),
    reply: shown,
  };
}
