import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { answerHttp, type HttpReply, type HttpRules } from '../doors/answer-http.ts';
import { answerTarget } from '../doors/answer-target.ts';
import { controlPath } from '../doors/control.ts';
import { shareReply } from '../doors/cors.ts';
import { readPreflight } from '../doors/preflight.ts';
import type { Engine } from '../rpc/engine.ts';
import { readBody } from './read-body.ts';
import { readTarget } from './read-target.ts';

/** Answers a call of the API from somewhere else. Never rejects. */
export type Forward = (call: ForwardedCall) => Promise<HttpReply>;

export interface ForwardedCall {
  readonly body: Uint8Array;
  readonly headers: IncomingHttpHeaders;
  readonly address: string;
  /** Keeps log and metrics. */
  readonly engine: Engine;
}

interface Respondent {
  readonly engine: Engine;
  readonly request: IncomingMessage;
  readonly rules: HttpRules;
  /** Bytes of a body. */
  readonly maximum: number;
  readonly forward: Forward | undefined;
}

/** Makes the reply to a request of Node's server, once its body has come. */
export function respond(
  { engine, request, rules, maximum, forward }: Respondent,
  send: (reply: HttpReply) => void,
): void {
  const { headers } = request;
  const { path, host } = readTarget(request);
  const target = {
    method: request.method ?? '',
    path,
    host,
    origin: headers.origin,
    contentType: headers['content-type'],
    range: headers['if-range'] === undefined ? headers.range : undefined,
    address: request.socket.remoteAddress ?? '',
    preflight: readPreflight(request.method, (name) => headers[name]?.toString()),
    base: readBase(request, host),
  };
  const done = (reply: HttpReply): void => send(shareReply(reply, target, rules.cors));
  const early = answerTarget(engine, target, rules);
  if (early !== undefined) {
    done(early);
    return;
  }
  readBody(request, maximum, (body) => {
    if (forward === undefined || body === undefined || target.path.startsWith(controlPath)) {
      done(answerHttp(engine, { ...target, body }, rules));
      return;
    }
    const { address } = target;
    void pass(forward({ body, headers, address, engine }), done);
  });
}

/** Whatever is no host is not repeated in replies: then it is the socket that tells. */
function readBase({ socket }: IncomingMessage, host = ''): string {
  if (/^(?:[\w.-]{1,255}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host)) return `http://${host}`;
  const { localAddress = '127.0.0.1', localPort } = socket;
  return `http://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

async function pass(reply: Promise<HttpReply>, done: (reply: HttpReply) => void): Promise<void> {
  done(await reply);
}
