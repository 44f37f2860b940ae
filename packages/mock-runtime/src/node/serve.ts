import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CorsOrigins } from '../doors/cors.ts';
import { defaultMaximumBodyBytes } from '../doors/fetch-door.ts';
import type { Engine } from '../rpc/engine.ts';
import { Connections } from './connections.ts';
import { readMemory } from './read-memory.ts';
import { type Forward, respond } from './respond.ts';
import { send } from './send.ts';

export interface ServeOptions {
  /** Path of the API (default `/`). */
  readonly path?: string | undefined;
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** Default 127.0.0.1: only this machine can call. */
  readonly host?: string | undefined;
  /** Default 16 MiB; a larger body answers 413. */
  readonly maximumBodyBytes?: number | undefined;
  /** Default 16 KiB; more of headers answers 431. */
  readonly maximumHeaderBytes?: number | undefined;
  /** Milliseconds for a request to arrive completely (default 30 000). */
  readonly requestTimeout?: number | undefined;
  /** Milliseconds that `close` gives replies which are under way (default 5000). */
  readonly closeTimeout?: number | undefined;
  /** Whether a call has to say `Content-Type: application/json` (default no); without it 415. */
  readonly strictHeaders?: boolean | undefined;
  /**
   * Pages of which origins may call from a browser: `'loopback'`, those of this machine at any port, or a
   * list of origins (default none). `/__mock/*` stays closed to them.
   */
  readonly cors?: CorsOrigins | undefined;
  /** Answers calls of the API in place of the engine, which only keeps log and metrics then. */
  readonly forward?: Forward | undefined;
}

export interface RunningServer {
  /** `http://127.0.0.1:4010/v2.0` */
  readonly url: string;
  readonly port: number;
  /** Answers by another engine from the next request on; no connection is closed. */
  replace(engine: Engine): void;
  /** Takes no more requests, ends those under way, closes every connection and the port. */
  close(): Promise<void>;
}

/**
 * Serves an engine over HTTP.
 *
 * ```ts
 * const server = await serve(engine, { path: '/v2.0' });
 * console.log(server.url);
 * await server.close();
 * ```
 *
 * @throws {Error} with the code `EADDRINUSE` when the port is taken, `EACCES` when it may not be used
 */
export async function serve(engine: Engine, options: ServeOptions = {}): Promise<RunningServer> {
  const { path = '/', host = '127.0.0.1', requestTimeout = 30_000, closeTimeout = 5000 } = options;
  let serving = engine;
  const rules = { path, strictHeaders: options.strictHeaders, cors: options.cors, readMemory };
  const maximum = options.maximumBodyBytes ?? defaultMaximumBodyBytes;
  const server = createServer(
    {
      requestTimeout,
      headersTimeout: Math.min(requestTimeout, 10_000),
      // By default Node looks for overdue connections every 30 seconds only.
      connectionsCheckingInterval: Math.min(requestTimeout, 1000),
      ...(options.maximumHeaderBytes !== undefined && {
        maxHeaderSize: options.maximumHeaderBytes,
      }),
    },
    (request, response) => {
      const { forward } = options;
      respond({ engine: serving, request, rules, maximum, forward }, (reply) =>
        send(request, response, reply),
      );
    },
  );
  const connections = new Connections(server);
  await listen(server, options.port ?? 0, host);
  const { port } = server.address() as AddressInfo;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shownHost}:${port}${path}`,
    port,
    replace: (next) => {
      serving = next;
    },
    close: () => connections.close(closeTimeout),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
