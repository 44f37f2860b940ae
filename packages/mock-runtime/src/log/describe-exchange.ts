import type { Secrets } from '../secrets/secrets.ts';
import { type Exchange, nameError } from '../rpc/exchange.ts';
import type { LoggedCall } from './call-log.ts';
import { describeLater, makeDescription } from './describe-later.ts';

/** Makes what the log shows of a request, which is nothing secret. */
export function describeExchange(
  exchange: Exchange,
  now: number,
  secrets: Secrets,
): () => Omit<LoggedCall, 'number'> {
  const { asked, call, context, id, shown, size } = exchange;
  // The params themselves are not held: they may be large.
  const request = call === undefined ? '' : describeLater(call.params, size, secrets.has);
  const known = {
    at: call?.now ?? now,
    address: context.address,
    id: id ?? null,
    method: call?.method.name ?? asked?.method,
    params: asked?.params ?? Object.keys(call?.params ?? {}),
    error: nameError(exchange),
  };
  return () => ({
    ...known,
    request: makeDescription(asked?.request ?? request),
    reply: makeDescription(shown),
  });
}
