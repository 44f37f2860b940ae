import type { Engine } from '../rpc/engine.ts';
import { findPage } from '../window/find-page.ts';
import type { HttpCall, HttpReply, HttpRules } from './answer-http.ts';
import { controlPath } from './control.ts';
import { answerPreflight } from './cors.ts';
import { isLocal } from './is-local.ts';
import { refuseCall, refuseHttp } from './refuse-http.ts';
import { sendFile } from './send-file.ts';

type Target = Omit<HttpCall, 'body'>;

/**
 * What needs no body: the page of the mock, files that rows link to, what browsers ask beforehand, and
 * calls that are refused for where they went. What is there to GET is there to HEAD; doors leave the
 * body out.
 */
export function answerTarget(
  engine: Engine,
  call: Target,
  rules: HttpRules,
): HttpReply | undefined {
  const { method, path } = call;
  const isApi = path === rules.path || path === `${rules.path}/`;
  if (isApi && method === 'POST') return checkContentType(engine, call, rules);
  const page = findPage(path);
  if (page === undefined && path.startsWith(controlPath)) return undefined;
  const file = page ?? (isApi ? undefined : findFile(engine, call));
  if (file === undefined && !isApi) {
    return refuseCall(engine, 404, `Nothing is served here. The API is at ${rules.path}.`);
  }
  const verbs = [...(file === undefined ? [] : ['GET', 'HEAD']), ...(isApi ? ['POST'] : [])];
  const allow = verbs.join(', ');
  const preflight = answerPreflight(call, allow, rules.cors);
  if (preflight !== undefined) return preflight;
  if (file === undefined || !isReading(method)) {
    const what = isApi ? 'The API takes POST only.' : `This address takes ${allow}.`;
    const reply = refuseCall(engine, 405, what);
    return { ...reply, headers: { ...reply.headers, allow } };
  }
  return page === undefined || isLocal(call) ? file : refuseHttp(403, 'Only for this machine.');
}

/** Whether a verb asks for what is there, with its body or without. */
export function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function checkContentType(
  engine: Engine,
  { contentType = '' }: Target,
  { strictHeaders }: HttpRules,
): HttpReply | undefined {
  if (strictHeaders !== true || jsonType.test(contentType.trim())) return undefined;
  return refuseCall(engine, 415, 'Send Content-Type: application/json; charset=UTF-8.');
}

const jsonType = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i;

function findFile(engine: Engine, call: Target): HttpReply | undefined {
  const file = engine.findFile(call.path);
  return file && sendFile(file, call);
}
