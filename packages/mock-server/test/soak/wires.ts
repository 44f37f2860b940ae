import { Agent, request } from 'node:http';
import type { Mock } from '../../src/index.ts';
import type { Arrived } from './expected-reply.ts';
import type { Wire } from './play.ts';

/** Through the mock's `fetch`: no socket. */
export function createFetchWire(mock: Mock): Wire {
  return async (body) => {
    try {
      const response = await mock.fetch(mock.url, { method: 'POST', body });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      if (error instanceof TypeError && /fetch failed/.test(error.message)) return 'closed';
      throw error;
    }
  };
}

/** Over HTTP, on connections that are used again. */
export function createHttpWire(url: string): Wire {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  return (body) =>
    new Promise<Arrived>((resolve) => {
      const asked = request(url, { method: 'POST', agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => resolve('closed'));
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          resolve({ status, text: new TextDecoder().decode(Buffer.concat(chunks)) });
        });
      });
      asked.on('error', () => resolve('closed'));
      asked.end(body);
    });
}
