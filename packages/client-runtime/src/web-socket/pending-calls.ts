import { contextOf } from '../client-error.ts';
import { decodeReply } from '../envelope.ts';
import type { RequestId, RpcRequest, RpcResponse } from '../hook.ts';
import type { ApiFacts } from '../method-descriptor.ts';
import { OptionError } from '../option-error.ts';
import { createRedact, redactValue } from '../redact.ts';
import { secretMembers } from '../secrets.ts';
import { NetworkError } from '../transport-errors.ts';

interface PendingCall {
  readonly request: RpcRequest;
  readonly settle: (toResponse: () => RpcResponse) => void;
}

/** Calls that were sent over one connection and wait for their reply, by id. */
export class PendingCalls {
  readonly #api: ApiFacts;
  readonly #secrets: readonly string[];
  readonly #waiting = new Map<RequestId | undefined, PendingCall>();

  /** @param secrets what must not surface beside the params of calls */
  constructor(api: ApiFacts, secrets: readonly string[]) {
    this.#api = api;
    this.#secrets = secrets;
  }

  /** Waits for the reply to a request, which `send` sends, until its signal is aborted. */
  wait(request: RpcRequest, send: () => void): Promise<RpcResponse> {
    const { id, signal } = request;
    if (this.#waiting.has(id)) {
      throw new OptionError(
        `another call with the id ${JSON.stringify(id)} waits for its reply; clients that share a connection need a \`nextId\` that never gives the same id twice`,
        'nextId',
      );
    }
    return new Promise((resolve, reject) => {
      const settle: PendingCall['settle'] = (toResponse) => {
        this.#waiting.delete(id);
        signal.removeEventListener('abort', abort);
        try {
          resolve(toResponse());
        } catch (error) {
          reject(error as Error);
        }
      };
      const abort = (): void =>
        settle(() => {
          throw signal.reason;
        });
      this.#waiting.set(id, { request, settle });
      signal.addEventListener('abort', abort);
      if (signal.aborted) return abort();
      try {
        send();
      } catch (fault) {
        settle(() => {
          const cause = redactValue(fault, this.#redactFor({ request }));
          throw new NetworkError('the socket takes no message', contextOf(request), cause);
        });
      }
    });
  }

  /** Hands a reply to the call that it answers. One that nobody waits for any more is dropped. */
  answer(reply: { readonly id?: unknown } | null): void {
    const id = reply?.id ?? undefined;
    // An error without an id can only be meant for the one call that waits.
    const [only] = this.#waiting.size === 1 ? this.#waiting.values() : [];
    const call = id === undefined ? only : this.#waiting.get(id as RequestId);
    call?.settle(() => decodeReply(reply, call.request, this.#api, () => this.#redactFor(call)));
  }

  /** Fails all calls that wait: the connection is over. */
  fail(toError: (request: RpcRequest) => NetworkError): void {
    for (const { request, settle } of this.#waiting.values()) {
      settle(() => {
        throw toError(request);
      });
    }
  }

  /** A server that is confused may quote the params of any call on its connection. */
  #redactFor(call: Pick<PendingCall, 'request'>): ReturnType<typeof createRedact> {
    const calls = [call, ...this.#waiting.values()];
    const params = calls.map(({ request }) => request.params);
    return createRedact([...this.#secrets, ...secretMembers(params, this.#api)]);
  }
}
