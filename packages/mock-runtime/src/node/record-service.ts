import type { HttpReply } from '../doors/answer-http.ts';
import { refuseHttp } from '../doors/refuse-http.ts';
import type { ApiDescription } from '../api-description.ts';
import { observePair } from '../recording/observe-pair.ts';
import { Recorder } from '../recording/recorder.ts';
import { type ServiceReply, splitExchange } from '../recording/split-exchange.ts';
import { explain } from './explain.ts';
import { listSecretHeaders } from './secret-headers.ts';
import { openFolder, storeRecordedCall } from './recording-folder.ts';
import type { Forward, ForwardedCall } from './respond.ts';

export interface RecordOptions {
  readonly description: ApiDescription;
  /** Where recordings are stored; made when there is none. */
  readonly folder: string;
  /** Address of the API of the real service. */
  readonly upstream: URL;
  /** Told when a recording could not be stored. */
  readonly onError: (error: unknown) => void;
}

/** Milliseconds that the service has for its reply. */
const patience = 120_000;

/** Belong to the connection with us, or are made anew. */
const ownHeaders = new Set(
  'accept-encoding connection content-length expect host keep-alive proxy-authorization proxy-connection te trailer transfer-encoding upgrade'.split(
    ' ',
  ),
);

/**
 * Sends calls on to a real service and stores, without secrets, what was asked and answered. The
 * service is the only one that is called: where it redirects to, nothing is sent.
 *
 * @throws {RecordingError} when there can be no such folder
 */
export async function recordService(options: RecordOptions): Promise<Forward> {
  const { folder, upstream, description, onError } = options;
  await openFolder(folder);
  const recorder = new Recorder(description);
  let stored: Promise<void> = Promise.resolve();
  return async (call) => {
    const start = performance.now();
    let reply: ServiceReply;
    try {
      reply = await ask(upstream, call);
    } catch (error) {
      call.engine.metrics.refusals.add({ status: 502 });
      return refuseHttp(502, describeFailure(upstream, error));
    }
    for (const secret of listSecretHeaders(call.headers)) recorder.learn(secret);
    const pairs = splitExchange(call.body, reply);
    for (const pair of pairs) {
      const recorded = recorder.add(pair);
      const params = recorder.showParams(pair.method, pair.params);
      call.engine.observe(
        observePair({ ...pair, params }, call),
        (performance.now() - start) / 1000,
      );
      if (recorded === undefined) continue;
      // One after the other: the last of two stores has to win.
      stored = stored.then(() => storeRecordedCall(folder, recorded)).catch(onError);
    }
    await stored;
    return toHttpReply(reply);
  };
}

async function ask(upstream: URL, { body, headers }: ForwardedCall): Promise<ServiceReply> {
  const sent = Object.entries(headers).filter(([name]) => !ownHeaders.has(name));
  const response = await fetch(upstream, {
    method: 'POST',
    headers: sent.map(([name, value]): [string, string] => [name, String(value)]),
    body: new Uint8Array(body),
    // Followed by itself, a redirect would carry the call's token to wherever it points.
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });
  if (response.status >= 300 && response.status < 400) throw new RedirectError(response);
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? 'application/json',
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** The service answered with the address of somebody else. */
class RedirectError extends Error {
  constructor({ headers, url }: Response) {
    const target = headers.get('location') ?? '';
    // Without its query, which can hold whatever.
    const { origin, pathname } = URL.canParse(target, url) ? new URL(target, url) : new URL(url);
    super(
      `it redirects to ${origin}${pathname}. That is not followed, as calls hold tokens: if it is right, give it as --upstream.`,
    );
  }
}

function describeFailure({ origin }: URL, error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return `Nothing came from the service at ${origin}: ${explain(cause)}`;
}

function toHttpReply({ status, contentType, body }: ServiceReply): HttpReply {
  if (body.length === 0) return { status, body: undefined, headers: {} };
  return { status, body: new Uint8Array(body), headers: { 'content-type': contentType } };
}
