import type { RpcRequest } from '../hook.ts';
import { SlowOpening, type SocketConnection, type SocketLike } from './socket-connection.ts';

/**
 * Calls that wait for their connection to open. How long it may take, the call decides that has
 * waited longest: with its deadline or its signal the socket is given up, and the others wait for
 * the next. One that began later decides nothing, however short its deadline.
 */
export class OpeningCalls {
  readonly #connection: SocketConnection;
  readonly #waiting = new Set<RpcRequest>();

  constructor(connection: SocketConnection) {
    this.#connection = connection;
  }

  /** The open socket. Fails with the reason of the request's signal when that is aborted before. */
  async open(request: RpcRequest): Promise<SocketLike> {
    this.#waiting.add(request);
    try {
      for (;;) {
        const socket = await this.#attempt(request);
        if (socket) return socket;
      }
    } finally {
      this.#waiting.delete(request);
    }
  }

  /** Waits for one socket; undefined when it was given up by another call. */
  async #attempt(request: RpcRequest): Promise<SocketLike | undefined> {
    const { signal } = request;
    try {
      return await Promise.race([this.#connection.open(), untilAborted(signal)]);
    } catch (fault) {
      if (signal.aborted) {
        const [longest] = this.#waiting;
        if (request === longest) this.#connection.giveUpOpening();
        throw signal.reason;
      }
      if (fault instanceof SlowOpening) return undefined;
      throw fault;
    }
  }
}

/** Never resolves; rejects with the signal, and leaves no listener behind a call that has ended. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
