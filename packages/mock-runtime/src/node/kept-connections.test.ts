import { Agent, request } from 'node:http';
import { expect, test } from 'vitest';
import { Engine } from '../rpc/engine.ts';
import { serve } from './serve.ts';

const engine = new Engine({
  description: { title: 'One', version: '1', methods: [], errors: [], schemas: {} },
});

test('what has no body, and what was read, leaves the connection open; what was not read closes it', async () => {
  const server = await serve(engine, { path: '/api', cors: 'loopback', maximumBodyBytes: 100 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (method: string, path: string, body?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = {
        origin: 'http://localhost:1',
        'access-control-request-method': 'POST',
        ...(body === undefined ? {} : { 'content-length': body.length }),
      };
      const sent = request(new URL(path, server.url), { method, agent, headers }, (reply) => {
        // Gone by the end, where the connection is closed.
        const { localPort } = reply.socket;
        reply.resume();
        reply.on('end', () => {
          resolve(`${reply.statusCode} ${reply.headers.connection} ${localPort}`);
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const ports = new Set<string | undefined>();
  for (const [method, path, body, status] of [
    ['OPTIONS', '/api', undefined, 204],
    ['POST', '/api', '{}', 200],
    ['GET', '/api', undefined, 405],
    ['HEAD', '/api', undefined, 405],
    ['GET', '/elsewhere', undefined, 404],
    ['POST', '/api', '{}', 200],
  ] as const) {
    const [code, connection, port] = (await send(method, path, body)).split(' ');
    expect([method, code, connection]).toEqual([method, String(status), 'keep-alive']);
    ports.add(port);
  }
  expect(ports.size).toBe(1);
  expect(await send('POST', '/api', 'x'.repeat(200))).toMatch(/^413 close/);
  expect(await send('PUT', '/api', 'x'.repeat(50))).toMatch(/^405 close/);
  agent.destroy();
  await server.close();
});
