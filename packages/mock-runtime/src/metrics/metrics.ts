import type { FaultOrder } from '../faults/fault-order.ts';
import { type Exchange, nameError } from '../rpc/exchange.ts';
import { Counter } from './counter.ts';
import type { Histogram } from './histogram.ts';
import { MethodMetrics } from './method-metrics.ts';

const mostMethods = 1000;

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
  readonly #ofMethods = new Map<string, MethodMetrics>();

  /** `seconds`: from the whole request to the first byte of its reply, with what it was told to wait. */
  observe(exchange: Exchange, seconds: number): void {
    const { call, fault, rows } = exchange;
    const method = this.#find(call?.method.name ?? '');
    method.countOutcome(nameError(exchange) ?? 'result');
    method.seconds.observe(seconds);
    if (rows > 0) this.rows.add({ method: method.name }, rows);
    if (fault !== undefined) this.faults.add({ kind: nameFault(fault) });
    if (call !== undefined && call.points > 0) {
      method.countPoints(call.caller?.account.id ?? '', call.points);
    }
  }

  /** By method. */
  get seconds(): ReadonlyMap<string, Histogram> {
    return new Map(Array.from(this.#ofMethods, ([name, { seconds }]) => [name, seconds]));
  }

  #find(name: string): MethodMetrics {
    const known = this.#ofMethods.get(name);
    if (known !== undefined) return known;
    // Where calls only pass on their way to a service, callers can make up methods.
    const counted = this.#ofMethods.size < mostMethods ? name : 'other';
    const metrics = this.#ofMethods.get(counted) ?? new MethodMetrics(counted, this);
    this.#ofMethods.set(counted, metrics);
    return metrics;
  }
}

function nameFault({ spoil, status, page, session, error }: FaultOrder): string {
  if (spoil !== undefined) return spoil;
  if (status !== undefined) return 'status';
  if (page !== undefined) return 'page';
  if (session !== undefined) return 'session';
  return error === undefined ? 'delay' : 'error';
}
