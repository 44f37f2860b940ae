import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server, with how many replies are under way on each. */
export class Connections {
  readonly #server: Server;
  readonly #busy = new Map<Socket, number>();
  #closing = false;

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#busy.set(socket, 0);
      socket.once('close', () => this.#busy.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      this.#count(socket, 1);
      // Without it, the caller would send its next request into a connection that is about to close.
      if (this.#closing) response.setHeader('connection', 'close');
      response.once('close', () => this.#count(socket, -1));
    });
  }

  /**
   * Ends when the port is free and every connection closed. Replies that are under way may end, for
   * so many milliseconds.
   */
  close(patience: number): Promise<void> {
    this.#closing = true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#server.closeAllConnections(), patience);
      this.#server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      for (const [socket, replies] of this.#busy) if (replies === 0) socket.destroy();
    });
  }

  #count(socket: Socket, change: number): void {
    const replies = this.#busy.get(socket);
    if (replies === undefined) return;
    this.#busy.set(socket, replies + change);
    // What was written last has to leave the machine first: `end`, and no `destroy`.
    if (this.#closing && replies + change === 0) socket.end();
  }
}
