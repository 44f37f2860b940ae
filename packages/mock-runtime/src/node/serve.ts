import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { planDrip } from '../doors/drip.ts';
import { answerHttp, answerTarget, type HttpReply } from '../doors/answer-http.ts';
import { defaultMaximumBodyBytes, halve } from '../doors/fetch-door.ts';
import type { Engine } from '../rpc/engine.ts';
import type { Spoil } from '../rpc/reply.ts';
import { sendDrip } from './send-drip.ts';
import { readBody } from './read-body.ts';

export interface ServeOptions {
  /** Path of the API (default `/`). */
  readonly path?: string | undefined;
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** Default 127.0.0.1: only this machine can call. */
  readonly host?: string | undefined;
  /** Default 16 MiB; a larger body answers 413. */
  readonly maximumBodyBytes?: number | undefined;
  /** Milliseconds for a request to arrive completely (default 30 000). */
  readonly requestTimeout?: number | undefined;
}

export interface RunningServer {
  /** `http://127.0.0.1:4010/v2.0` */
  readonly url: string;
  readonly port: number;
  /** Closes every connection and the port. */
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
 */
export async function serve(engine: Engine, options: ServeOptions = {}): Promise<RunningServer> {
  const { path = '/', host = '127.0.0.1', requestTimeout = 30_000 } = options;
  const maximum = options.maximumBodyBytes ?? defaultMaximumBodyBytes;
  const server = createServer(
    {
      requestTimeout,
      headersTimeout: Math.min(requestTimeout, 10_000),
      // By default Node looks for overdue connections every 30 seconds only.
      connectionsCheckingInterval: Math.min(requestTimeout, 1000),
    },
    (request, response) => {
      answer(engine, request, path, maximum, (reply) => send(request, response, reply));
    },
  );
  await listen(server, options.port ?? 0, host);
  const { port } = server.address() as AddressInfo;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shownHost}:${port}${path}`,
    port,
    close: () => close(server),
  };
}

function answer(
  engine: Engine,
  request: IncomingMessage,
  path: string,
  maximum: number,
  done: (reply: HttpReply) => void,
): void {
  const url = request.url ?? '/';
  const query = url.indexOf('?');
  const { host, origin } = request.headers;
  const target = {
    method: request.method ?? '',
    path: query < 0 ? url : url.slice(0, query),
    host,
    origin,
    address: request.socket.remoteAddress ?? '',
  };
  const early = answerTarget(engine, target, { path });
  if (early !== undefined) {
    done(early);
    return;
  }
  readBody(request, maximum, (body) => {
    done(answerHttp(engine, { ...target, body }, { path }));
  });
}

function send(request: IncomingMessage, response: ServerResponse, reply: HttpReply): void {
  const { delay = 0, kind = 'none' } = reply.spoil ?? {};
  if (delay > 0) {
    const later = { ...reply, spoil: { ...reply.spoil, delay: 0 } as Spoil };
    const timer = setTimeout(() => send(request, response, later), delay);
    response.once('close', () => clearTimeout(timer));
    return;
  }
  if (kind === 'drop') {
    request.socket.destroy();
    return;
  }
  const body = kind === 'garble' ? halve(reply.body) : reply.body;
  // What is left of a refused body would be taken for the next request.
  const closing = request.complete ? {} : { connection: 'close' };
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(reply.status, { ...reply.headers, ...length, ...closing });
  if (kind === 'cut' && body !== undefined) {
    response.write(halve(body), () => request.socket.destroy());
    return;
  }
  // Sent or not: when the connection is done with the body.
  if (reply.release !== undefined) response.once('close', reply.release);
  if (reply.spoil?.kind === 'drip') {
    sendDrip(response, planDrip(body, reply.spoil.over));
    return;
  }
  // A text goes out in one piece with the headers: half the cost of a small reply.
  response.end(body);
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
