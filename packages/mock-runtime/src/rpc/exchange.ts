import type { FaultOrder } from '../faults/fault-order.ts';
import type { JsonObject } from '../json.ts';
import type { Description } from '../log/describe-later.ts';
import type { Asked } from '../log/describe-request.ts';
import type { CallContext } from './engine-options.ts';
import type { RequestId } from './envelope.ts';
import type { ServiceCall } from './service.ts';

/** One request and what became of it: what the log and the metrics are made of. */
export interface Exchange {
  readonly context: CallContext;
  /** Null until it could be read; undefined for a notification. */
  id: RequestId | undefined;
  /** Undefined until the request is known to be a call of a method. */
  call: ServiceCall | undefined;
  /** What it was, when it is no such call. */
  asked: Asked | undefined;
  /** The fault that was ordered for it. */
  fault: FaultOrder | undefined;
  /** The error that it is answered with. */
  error: JsonObject | undefined;
  /** Rows of the result, where it is a page of rows. */
  rows: number;
  /** Beginning of the result or the error, without secrets. */
  shown: Description;
  /** Bytes or characters of the body that the request came in. */
  readonly size: number;
}

export function openExchange(context: CallContext, size: number): Exchange {
  return {
    context,
    id: null,
    call: undefined,
    asked: undefined,
    fault: undefined,
    error: undefined,
    rows: 0,
    shown: '',
    size,
  };
}

/** Mnemonic of the error, else its code; undefined for a success. */
export function nameError({ error }: Pick<Exchange, 'error'>): string | number | undefined {
  const data = error?.['data'] as JsonObject | null | undefined;
  return (data?.['mnemonic'] ?? error?.['code']) as string | number | undefined;
}
