import { isObject, memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { refuse } from '../refusal.ts';

export type RequestId = string | number | null;

/** A request as JSON-RPC 2.0 defines it. */
export interface Envelope {
  /** Undefined for a notification. */
  readonly id: RequestId | undefined;
  readonly method: string;
  readonly params: JsonObject | readonly JsonValue[];
}

/** The id of a request, well-formed or not, that a reply can repeat; null when there is none. */
export function readId(request: JsonValue): RequestId {
  const id = isObject(request) ? memberOf(request, 'id') : undefined;
  return isUsableId(id) ? id : null;
}

/** @throws {Refusal} with the fault `envelope` or `notification` */
export function readEnvelope(request: JsonValue, rules: EnvelopeRules): Envelope {
  if (!isObject(request)) refuse('envelope');
  const id = memberOf(request, 'id');
  const method = memberOf(request, 'method');
  const params = memberOf(request, 'params') ?? {};
  if (memberOf(request, 'jsonrpc') !== '2.0') refuseMember(request, 'jsonrpc');
  if (typeof method !== 'string' || method === '') refuseMember(request, 'method');
  if (memberOf(request, 'params') === null) refuseMember(request, 'params');
  if (!isObject(params) && !(Array.isArray(params) && rules.positionalParams)) {
    refuseMember(request, 'params');
  }
  if (id === undefined && !rules.notifications) refuse('notification');
  const nullAllowed = id === null && rules.notifications;
  if (id !== undefined && !isUsableId(id) && !nullAllowed) refuseMember(request, 'id');
  return { id: id as RequestId | undefined, method, params: params as Envelope['params'] };
}

export interface EnvelopeRules {
  readonly notifications: boolean;
  readonly positionalParams: boolean;
}

function isUsableId(id: JsonValue | undefined): id is string | number {
  return typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id));
}

function refuseMember(request: JsonObject, field: string): never {
  // Params without names are not repeated: nothing tells which of them is a token or a password.
  const value = field === 'params' ? null : memberOf(request, field);
  refuse('envelope', { field, value: value ?? null });
}
