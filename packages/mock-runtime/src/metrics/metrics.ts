import type { FaultOrder } from '../faults/fault-order.ts';
import { type Exchange, nameError } from '../rpc/exchange.ts';
import { Counter } from './counter.ts';
import { Histogram } from './histogram.ts';

/** Counts since the mock was made. A reset of the mock leaves them: counters only grow. */
export class Metrics {
  /** By `method` (empty when there was none) and `outcome`: `result`, or what the error is called. */
  readonly requests: Counter = new Counter();
  /** By `method`. */
  readonly rows: Counter = new Counter();
  /** By `account` and `method`. */
  readonly points: Counter = new Counter();
  /** By `kind`: `error`, `status`, `drop`, `delay` and so on. */
  readonly faults: Counter = new Counter();
  /** Requests that were no call of the API, by HTTP `status`. */
  readonly refusals: Counter = new Counter();
  readonly #seconds = new Map<string, Histogram>();

  /** `seconds`: from the whole request to the first byte of its reply, with what it was told to wait. */
  observe(exchange: Exchange, seconds: number): void {
    const { call, fault, rows } = exchange;
    const method = call?.method.name ?? '';
    this.requests.add({ method, outcome: nameError(exchange) ?? 'result' });
    if (rows > 0) this.rows.add({ method }, rows);
    if (fault !== undefined) this.faults.add({ kind: nameFault(fault) });
    if (call !== undefined && call.points > 0) {
      this.points.add({ account: call.caller?.account.id ?? '', method }, call.points);
    }
    let histogram = this.#seconds.get(method);
    if (histogram === undefined) this.#seconds.set(method, (histogram = new Histogram()));
    histogram.observe(seconds);
  }

  /** By method. */
  get seconds(): ReadonlyMap<string, Histogram> {
    return this.#seconds;
  }
}

function nameFault({ spoil, status, page, session, error }: FaultOrder): string {
  if (spoil !== undefined) return spoil;
  if (status !== undefined) return 'status';
  if (page !== undefined) return 'page';
  if (session !== undefined) return 'session';
  return error === undefined ? 'delay' : 'error';
}
