import { contextOf, type ErrorContext } from './client-error.ts';
import { decodeReply } from './envelope.ts';
import type { RpcRequest, RpcResponse } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { createRedact, redactValue, type Redact } from './redact.ts';
import { parseRetryAfter } from './retry-after.ts';
import { secretMembers } from './secrets.ts';
import { HttpError, NetworkError, ReplyError } from './transport-errors.ts';

/** The head of an HTTP reply, as far as it matters. A `Response` is one. */
export interface ReplyHead {
  readonly ok: boolean;
  /** 0 for a redirect in browsers, which also hide where it leads. */
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/** What became of an HTTP request: a reply, or the fault for which there is none. */
export interface Exchange {
  readonly head?: ReplyHead;
  /** The body; undefined when it was too large. */
  readonly text?: string | undefined;
  readonly fault?: unknown;
  /** What must not surface of the request beside its params: what its headers hold, its address. */
  readonly secrets: readonly string[];
}

/** Posts a body, and tells what became of it. It never fails. */
export type Exchanger = (body: string, signal: AbortSignal) => Promise<Exchange>;

/**
 * Makes of an HTTP exchange what it means for a call.
 *
 * @param reply the body, or the part of it that is for this call, from JSON; undefined when it is none
 * @param batch all calls of the exchange: what comes back may quote the secrets of any of them
 * @throws NetworkError, HttpError, ReplyError or RpcError
 */
export function settleReply(
  { head, text, fault, secrets }: Exchange,
  reply: unknown,
  request: RpcRequest,
  api: ApiFacts,
  batch: readonly RpcRequest[] = [request],
): RpcResponse {
  request.signal.throwIfAborted();
  const context = contextOf(request);
  // Made only when something went wrong: most calls need none.
  const toRedact = (): Redact =>
    createRedact([
      ...secrets,
      ...secretMembers(
        batch.map(({ params }) => params),
        api,
      ),
    ]);
  if (!head) {
    const redact = toRedact();
    const { message = fault, cause } = Object(fault) as {
      message?: string;
      cause?: { code?: string; message?: string };
    };
    throw new NetworkError(
      // Node says no more than "fetch failed", and has the reason in the cause.
      redact(`no complete reply came back: ${cause?.code ?? cause?.message ?? message}`),
      context,
      redactValue(fault, redact),
    );
  }
  if (text === undefined) {
    throw new ReplyError('the reply exceeds `maximumBytes`', context, 'never');
  }
  const refusal = head.ok ? undefined : toHttpError(head, context, toRedact());
  return decodeReply(reply, request, api, toRedact, refusal);
}

/** @param head one that is not `ok`: below 400 it can only be a redirect */
function toHttpError(
  { status, headers }: ReplyHead,
  context: ErrorContext,
  redact: Redact,
): HttpError {
  const location = headers.get('location') ?? '';
  // No more of it: paths and queries may hold keys.
  const advice =
    status < 400
      ? ` redirects to ${URL.canParse(location) ? new URL(location).origin : 'elsewhere'}, not followed`
      : '';
  return new HttpError(
    redact(`HTTP status ${status}${advice}`),
    context,
    status,
    parseRetryAfter(headers),
  );
}

/** A text from JSON; undefined when it is none. */
export function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text as string);
  } catch {
    return undefined;
  }
}
