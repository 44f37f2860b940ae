import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Call {
  readonly id: unknown;
  readonly params: {
    readonly date_from: string;
    readonly date_till: string;
    readonly limit: number;
    readonly offset: number;
  };
}

/** A service of its own, without the mock: all its rows are in one second. */
export async function serveCrowdedSecond(
  second: string,
  total: number,
): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.once('end', () => {
      const { id, params } = JSON.parse(body) as Call;
      const isInside = params.date_from <= second && second <= params.date_till;
      const rows = isInside ? Math.max(0, Math.min(params.limit, total - params.offset)) : 0;
      const data = Array.from({ length: rows }, (_, index) => {
        return { id: params.offset + index, start_time: second };
      });
      const result = { data, metadata: { total_items: isInside ? total : 0 } };
      response.end(JSON.stringify({ jsonrpc: '2.0', id, result }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
