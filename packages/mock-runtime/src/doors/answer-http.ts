import type { Engine } from '../rpc/engine.ts';
import type { Reply } from '../rpc/reply.ts';
import { findPage } from '../window/find-page.ts';
import { answerControl, controlPath } from './control.ts';
import type { DoorFacts } from './door-facts.ts';
import { isLocal } from './is-local.ts';

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

/** What needs no body: files that rows link to, and calls that are refused for where they went. */
export function answerTarget(
  engine: Engine,
  call: Omit<HttpCall, 'body'>,
  rules: HttpRules,
): HttpReply | undefined {
  const page = findPage(call);
  if (page !== undefined) return isLocal(call) ? page : refuseHttp(403, 'Only for this machine.');
  if (call.path.startsWith(controlPath)) return undefined;
  if (call.path !== rules.path && call.path !== `${rules.path}/`) {
    const file = call.method === 'GET' ? engine.findFile(call.path) : undefined;
    if (file !== undefined) {
      return { status: 200, body: file.body, headers: { 'content-type': file.contentType } };
    }
    return refuseCall(engine, 404, `Nothing is served here. The API is at ${rules.path}.`);
  }
  if (call.method !== 'POST') {
    const reply = refuseCall(engine, 405, 'The API takes POST only.');
    return { ...reply, headers: { ...reply.headers, allow: 'POST' } };
  }
  if (rules.strictHeaders !== true || isJson(call.contentType)) return undefined;
  return refuseCall(engine, 415, 'Send Content-Type: application/json; charset=UTF-8.');
}

export function refuseHttp(status: number, message: string): HttpReply {
  return { status, body: `${message}\n`, headers: { 'content-type': 'text/plain; charset=UTF-8' } };
}

function refuseCall(engine: Engine, status: number, message: string): HttpReply {
  engine.metrics.refusals.add({ status });
  return refuseHttp(status, message);
}

function isJson(contentType = ''): boolean {
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i.test(contentType.trim());
}
