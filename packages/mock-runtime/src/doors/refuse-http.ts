import type { Engine } from '../rpc/engine.ts';
import type { HttpReply } from './answer-http.ts';

/** An answer that is no JSON-RPC. */
export function refuseHttp(status: number, message: string): HttpReply {
  return { status, body: `${message}\n`, headers: { 'content-type': 'text/plain; charset=UTF-8' } };
}

/** The same for a call of the API, which is counted. */
export function refuseCall(engine: Engine, status: number, message: string): HttpReply {
  engine.metrics.refusals.add({ status });
  return refuseHttp(status, message);
}
