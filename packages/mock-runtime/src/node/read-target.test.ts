import { connect } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { Engine } from '../rpc/engine.ts';
import { serve } from './serve.ts';

const engine = new Engine({
  description: { title: 'One', version: '1', methods: [], errors: [], schemas: {} },
});
const server = await serve(engine, { path: '/v1' });
afterAll(() => server.close());

/** Status and body of the answer to a first line, with a header `Host` of this machine. */
function ask(line: string, body = ''): Promise<string> {
  const head = `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`${head}Content-Length: ${body.length}\r\n\r\n${body}`);
    });
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(heard.replace(/\r\n[^]*\r\n\r\n/, ' ')));
  });
}

test.each(['/v1', '/v1?a=/b', 'http://api.example/v1', 'HTTP://api.example:80/v1/?a=http://b/'])(
  'a call of %s is one of the API: a caller may take the mock for its proxy',
  async (target) => {
    expect(await ask(`POST ${target}`, '{')).toContain('"code":-32700');
  },
);

test.each([
  ['http://127.0.0.1', 'HTTP/1.1 200'],
  ['http://localhost:80?x', 'HTTP/1.1 200'],
  ['http://127.0.0.1/__mock/health', 'HTTP/1.1 200'],
  // It is the address that counts: the header alone would open the control.
  ['http://evil.example/__mock/health', 'HTTP/1.1 403'],
  ['http://evil.example/', 'HTTP/1.1 403'],
  ['http://api.example/v2', 'HTTP/1.1 404'],
  ['ftp://127.0.0.1/v1', 'HTTP/1.1 404'],
])('GET %s is answered %s', async (target, status) => {
  expect(await ask(`GET ${target}`)).toContain(status);
});
