import type { Engine } from '../rpc/engine.ts';
import type { Reply } from '../rpc/reply.ts';
import { answerTarget } from './answer-target.ts';
import { answerControl, controlPath } from './control.ts';
import type { CorsOrigins } from './cors.ts';
import type { DoorFacts } from './door-facts.ts';
import type { Preflight } from './preflight.ts';
import { refuseCall } from './refuse-http.ts';

/** What every door reads from its own kind of request. */
export interface HttpCall {
  readonly method: string;
  /** Without query and host. */
  readonly path: string;
  /** Undefined when it was too large to be read. */
  readonly body: string | Uint8Array | undefined;
  readonly address: string;
  /** Headers of those names. */
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly contentType: string | undefined;
  /** Undefined too when it holds only under a condition (`If-Range`): files here have no versions. */
  readonly range: string | undefined;
  /** Undefined when it is none. */
  readonly preflight: Preflight | undefined;
  /** Scheme and host at which it reached the mock. */
  readonly base: string | undefined;
}

export interface HttpReply extends Reply {
  readonly headers: Readonly<Record<string, string>>;
}

/** What a door asks of its callers, and knows of its process. */
export interface HttpRules extends DoorFacts {
  /** Path of the API, such as `/v2.0`. */
  readonly path: string;
  /** Whether a call has to say `Content-Type: application/json`. Otherwise nobody looks. */
  readonly strictHeaders?: boolean | undefined;
  /** Pages of which origins may call from a browser (default none but the mock's own). */
  readonly cors?: CorsOrigins | undefined;
}

const json = { 'content-type': 'application/json; charset=UTF-8' };

/**
 * The HTTP side of a call: 404 for another path, 405 for another verb than POST, 413 for a body that
 * is too large; whatever is JSON-RPC has status 200, errors included.
 */
export function answerHttp(engine: Engine, call: HttpCall, rules: HttpRules): HttpReply {
  if (call.path.startsWith(controlPath)) return answerControl(engine, call, rules);
  const refused = answerTarget(engine, call, rules);
  if (refused !== undefined) return refused;
  if (call.body === undefined) return refuseCall(engine, 413, 'The body is too large.');
  const reply = engine.handle(call.body, { address: call.address, base: call.base });
  if (reply.body === undefined) return { ...reply, headers: {} };
  const { contentType } = reply;
  return { ...reply, headers: contentType === undefined ? json : { 'content-type': contentType } };
}
