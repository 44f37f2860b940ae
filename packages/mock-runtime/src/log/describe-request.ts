import { isObject, memberOf, type JsonObject, type JsonValue } from '../json.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { type Description, describeLater } from './describe-later.ts';

/** What the log tells of a request that is no call of a method of the document. */
export interface Asked {
  /** As it was sent, known or not; undefined when there was none. */
  readonly method: string | undefined;
  /** Names of the params, or their positions. */
  readonly params: readonly string[];
  /** The params where there was a method, else the whole request. */
  readonly request: Description;
}

/** Characters of a method that the document does not have. */
const longestMethod = 200;
/** Requests of a batch, and params by position, that can be seen in the log. */
const most = 1000;

/** @param size characters of the request as JSON, or more */
export function describeRequest(request: JsonValue, secrets: Secrets, size: number): Asked {
  const show = (value: JsonValue): Description => describeLater(value, size, secrets.has);
  if (Array.isArray(request)) {
    const calls = request.slice(0, most).map((one: JsonValue) => hideParams(one, secrets));
    return { method: undefined, params: [], request: show(calls) };
  }
  const method = isObject(request) ? memberOf(request, 'method') : undefined;
  if (!isObject(request) || typeof method !== 'string' || method === '') {
    return { method: undefined, params: [], request: show(hideParams(request, secrets)) };
  }
  const params = hidePositions(method, memberOf(request, 'params') ?? null, secrets);
  return {
    method: method.slice(0, longestMethod),
    params: typeof params === 'object' && params !== null ? Object.keys(params) : [],
    request: Object.hasOwn(request, 'params') ? show(params) : '',
  };
}

function hideParams(request: JsonValue, secrets: Secrets): JsonValue {
  if (!isObject(request) || !Array.isArray(memberOf(request, 'params'))) return request;
  const { method, params = null } = request as JsonObject;
  return { ...request, params: hidePositions(String(method), params, secrets) };
}

function hidePositions(method: string, params: JsonValue, secrets: Secrets): JsonValue {
  return secrets.hidePositions(method, Array.isArray(params) ? params.slice(0, most) : params);
}
