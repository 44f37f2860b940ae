import type { Engine } from '../rpc/engine.ts';
import type { Reply } from '../rpc/reply.ts';
import { findPage } from '../window/find-page.ts';
import { answerControl, controlPath, isLocal } from './control.ts';

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
}

export interface HttpReply extends Reply {
  readonly headers: Readonly<Record<string, string>>;
}

export interface HttpRules {
  /** Path of the API, such as `/v2.0`. */
  readonly path: string;
}

/**
 * The HTTP side of a call: 404 for another path, 405 for another verb than POST, 413 for a body that
 * is too large; whatever is JSON-RPC has status 200, errors included.
 */
export function answerHttp(engine: Engine, call: HttpCall, rules: HttpRules): HttpReply {
  if (call.path.startsWith(controlPath)) return answerControl(engine, call);
  const refused = answerTarget(engine, call, rules);
  if (refused !== undefined) return refused;
  if (call.body === undefined) return refuseHttp(413, 'The body is too large.');
  const reply = engine.handle(call.body, { address: call.address });
  const headers =
    reply.body === undefined ? {} : { 'content-type': 'application/json; charset=UTF-8' };
  return { ...reply, headers };
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
    return refuseHttp(404, `Nothing is served here. The API is at ${rules.path}.`);
  }
  if (call.method === 'POST') return undefined;
  const reply = refuseHttp(405, 'The API takes POST only.');
  return { ...reply, headers: { ...reply.headers, allow: 'POST' } };
}

export function refuseHttp(status: number, message: string): HttpReply {
  return { status, body: `${message}\n`, headers: { 'content-type': 'text/plain; charset=UTF-8' } };
}
