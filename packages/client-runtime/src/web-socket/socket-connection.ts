/** What is used of a WebSocket. Those of browsers, Node 22 and the package `ws` have it. */
export interface SocketLike {
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export interface SocketListener {
  /** A message has come, of whatever kind. */
  readonly onMessage: (data: unknown, socket: SocketLike) => void;
  /** The connection is over, and not because it was closed from here; or it could not be opened. */
  readonly onLoss: (reason: string) => void;
}

/** One connection, opened when it is needed, and opened anew when it is needed after a loss. */
export class SocketConnection {
  readonly #create: () => SocketLike;
  readonly #listener: SocketListener;
  #opening: Promise<SocketLike> | undefined;
  #current: SocketLike | undefined;

  constructor(create: () => SocketLike, listener: SocketListener) {
    this.#create = create;
    this.#listener = listener;
  }

  /** The open socket. All who ask meanwhile wait for the same one. */
  open(): Promise<SocketLike> {
    if (this.#opening) return this.#opening;
    const opening = this.#openAnew();
    this.#opening = opening;
    // Whoever waits for it reports its failure, too. It is not kept: the next call tries again.
    opening.catch(() => {
      if (this.#opening === opening) this.drop('the connection could not be opened');
    });
    return opening;
  }

  /** Whether the socket is still that of the connection. One that was closed takes messages silently. */
  holds(socket: SocketLike): boolean {
    return this.#current === socket;
  }

  /** Closes the socket, without a word to the listener. */
  close(): void {
    const socket = this.#current;
    this.#forget();
    socket?.close();
  }

  /** Gives the socket up for a reason that the listener is told. */
  drop(reason: string): void {
    this.close();
    this.#listener.onLoss(reason);
  }

  #forget(): void {
    this.#opening = undefined;
    this.#current = undefined;
  }

  #openAnew(): Promise<SocketLike> {
    return new Promise((resolve, reject) => {
      // It may throw: pages of https may not open `ws:`, for one.
      const socket = this.#create();
      this.#current = socket;
      socket.addEventListener('open', () => resolve(socket));
      // What went wrong is told to nobody but the console; `close` follows.
      socket.addEventListener('error', () => {});
      socket.addEventListener('close', () => {
        reject(new Error('the connection was closed'));
        if (this.#current !== socket) return;
        this.#forget();
        this.#listener.onLoss('the connection was lost');
      });
      socket.addEventListener('message', ({ data }) => {
        if (this.#current === socket) this.#listener.onMessage(data, socket);
      });
    });
  }
}
