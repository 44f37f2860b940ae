import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A JSON-RPC service that answers with what it was sent. */
export interface EchoServer {
  readonly url: string;
  /** Bodies of the requests, in the order in which they came. */
  readonly received: string[];
  close(): Promise<void>;
}

export async function startEchoServer(): Promise<EchoServer> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(Buffer.concat(chunks).toString());
      response.setHeader('content-type', 'application/json');
      response.end('{"jsonrpc":"2.0","id":1,"result":"received"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
