import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

type Message = {
  readonly id?: string | number;
  readonly method: string;
  readonly params?: unknown;
};

/**
 * A small JSON-RPC server of its own, which shares no code with the mock: it reads the specification
 * of JSON-RPC 2.0, and nothing of this project.
 */
export interface JsonRpcServer {
  readonly url: string;
  /** Texts of the requests, as they came. */
  readonly bodies: string[];
  /** Connections that were opened. */
  readonly connections: () => number;
  close(): Promise<void>;
}

export type Method = (params: never, headers: IncomingMessage['headers']) => unknown;

export async function startJsonRpcServer(
  methods: Readonly<Record<string, Method>>,
  options: { readonly refusesBatches?: boolean } = {},
): Promise<JsonRpcServer> {
  const bodies: string[] = [];
  let connections = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      bodies.push(text);
      void answerText(text, methods, incoming.headers, options.refusesBatches === true).then(
        (reply) => {
          if (reply === undefined) return outgoing.writeHead(204).end();
          const isPacked = String(incoming.headers['accept-encoding']).includes('gzip');
          const bytes = isPacked ? gzipSync(reply) : Buffer.from(reply);
          outgoing.writeHead(200, {
            'content-type': 'application/json',
            ...(isPacked && { 'content-encoding': 'gzip' }),
          });
          return outgoing.end(bytes);
        },
      );
    });
  });
  server.on('connection', () => connections++);
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    bodies,
    connections: () => connections,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

/** What a server says to a text; undefined when there is nothing to say. */
export async function answerText(
  text: string,
  methods: Readonly<Record<string, Method>>,
  headers: IncomingMessage['headers'],
  refusesBatches = false,
): Promise<string | undefined> {
  const message = JSON.parse(text) as Message | Message[];
  if (!Array.isArray(message)) return answerOne(message, methods, headers);
  if (refusesBatches || message.length === 0) {
    return '{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"no batches"}}';
  }
  const replies = await Promise.all(message.map((one) => answerOne(one, methods, headers)));
  const told = replies.filter((reply) => reply !== undefined);
  // In whatever order: the ids tell which is which.
  return told.length === 0 ? undefined : `[${told.toReversed().join(',')}]`;
}

async function answerOne(
  { id, method, params }: Message,
  methods: Readonly<Record<string, Method>>,
  headers: IncomingMessage['headers'],
): Promise<string | undefined> {
  const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
  const body = run
    ? { result: (await run(params as never, headers)) ?? null }
    : { error: { code: -32_601, message: `no method ${method}` } };
  return id === undefined ? undefined : JSON.stringify({ jsonrpc: '2.0', id, ...body });
}
