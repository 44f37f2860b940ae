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
  /** Whether somebody listens who makes no call that would open a connection. */
  readonly isHeard: () => boolean;
}

/** A socket was given up because it did not open in time. */
export class SlowOpening extends Error {}

/** One connection, opened when it is needed, and opened anew when it is needed after a loss. */
export class SocketConnection {
  readonly #create: () => SocketLike;
  readonly #listener: SocketListener;
  #opening: Promise<SocketLike> | undefined;
  #current: SocketLike | undefined;
  /** Tells those who wait for the socket that it will not open; undefined when it is open. */
  #refuse: ((reason: Error) => void) | undefined;

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

  /** Closes the socket, without a word to the listener; who waits for it to open learns of it. */
  close(reason: Error = new Error('the connection was closed')): void {
    const [socket, refuse] = [this.#current, this.#refuse];
    this.#forget();
    // At once: a socket that hangs may take its time to close.
    refuse?.(reason);
    socket?.close();
  }

  /** Gives up a socket that is still not open: the next one has better luck. Nothing is lost by it. */
  giveUpOpening(): void {
    if (!this.#refuse) return;
    this.close(new SlowOpening());
    if (this.#listener.isHeard()) void this.open();
  }

  /** Gives the socket up for a reason that the listener is told. */
  drop(reason: string): void {
    this.close();
    this.#listener.onLoss(reason);
  }

  #forget(): void {
    this.#opening = undefined;
    this.#current = undefined;
    this.#refuse = undefined;
  }

  #openAnew(): Promise<SocketLike> {
    return new Promise((resolve, reject) => {
      // It may throw: pages of https may not open `ws:`, for one.
      const socket = this.#create();
      this.#current = socket;
      this.#refuse = reject;
      socket.addEventListener('open', () => {
        if (this.#current === socket) this.#refuse = undefined;
        resolve(socket);
      });
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
