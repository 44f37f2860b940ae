import { isObject, memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { parseBody } from '../rpc/parse-body.ts';
import type { RecordedReply } from './recorded-call.ts';

/** What came back over HTTP. */
export interface ServiceReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** One call of a body, and what the service said to it. */
export interface Pair {
  readonly id: JsonValue;
  readonly method: string;
  readonly params: JsonValue;
  /** Undefined for a notification, and for a call of a batch that was not answered. */
  readonly reply: RecordedReply | undefined;
}

/** The calls of a body, one or a batch, each with its reply. Nothing for a body that holds no calls. */
export function splitExchange(body: Uint8Array, reply: ServiceReply): readonly Pair[] {
  const request = parseBody(body);
  const answer = parseBody(reply.body);
  const requests: readonly JsonValue[] = Array.isArray(request) ? request : [request ?? null];
  return requests.filter(isCall).map((call) => {
    const id = memberOf(call, 'id') ?? null;
    const found = Array.isArray(answer) ? answer.find((one) => hasId(one, id)) : answer;
    return {
      id,
      method: String(call['method']),
      params: memberOf(call, 'params') ?? {},
      reply: readReply(found as JsonValue | undefined, reply),
    };
  });
}

function readReply(
  answer: JsonValue | undefined,
  { status, contentType, body }: ServiceReply,
): RecordedReply | undefined {
  if (isObject(answer)) {
    const error = memberOf(answer, 'error');
    const result = memberOf(answer, 'result');
    if (isObject(error)) return { error };
    if (result !== undefined) return { result };
  }
  if (body.length === 0 && status === 204) return undefined;
  return { status, contentType, text: new TextDecoder().decode(body) };
}

function isCall(request: JsonValue): request is JsonObject {
  return isObject(request) && typeof memberOf(request, 'method') === 'string';
}

function hasId(reply: JsonValue, id: JsonValue): boolean {
  return isObject(reply) && memberOf(reply, 'id') === id;
}
