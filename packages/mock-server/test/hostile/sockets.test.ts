import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { ambiguousRequests } from './bodies.ts';
import { listStatuses, speak } from './speak.ts';
import { stageHostile } from './stage-hostile.ts';

const stage = stageHostile();
const { send, write } = stage;

test.each(ambiguousRequests)(
  '%s is refused, and what it hides is not answered',
  async (_name, text) => {
    expect(listStatuses(await speak(stage.mock.port, text))).toEqual([400]);
    expect((await send(write({}))).result).toBeDefined();
  },
);

test('requests one after the other on a connection are answered one by one', async () => {
  const whole = (body: string): string =>
    `POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const heard = await speak(stage.mock.port, whole('{}') + whole('[]') + whole('{'));
  expect(listStatuses(heard)).toEqual([200, 200, 200]);
  const mnemonics = Array.from(heard.matchAll(/"mnemonic":"(\w+)"/g), ([, mnemonic]) => mnemonic);
  expect(mnemonics).toEqual(['invalid_request', 'batch_operations_not_supported', 'parse_error']);
});

test('a caller that has said all and closes its side still gets its answer', async () => {
  const body = write({});
  const head = `POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`;
  expect(await speakAndEnd(head + body)).toMatch(/^HTTP\/1\.1 200 [\s\S]*"total_items"/);
});

function speakAndEnd(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port: stage.mock.port, host: '127.0.0.1', allowHalfOpen: true });
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('end', () => resolve(heard));
    socket.end(text);
  });
}

test('a hundred callers that never finish, or never listen, keep nobody waiting', async () => {
  const body = write({ limit: 10_000 });
  const sockets = Array.from({ length: 100 }, (_item, number) => {
    const socket = connect(stage.mock.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    socket.write(`POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`);
    socket.write(number % 10 === 0 ? body : body.slice(0, 20));
    return socket;
  });
  expect((await send(write({}))).result).toBeDefined();
  for (const socket of sockets) socket.destroy();
  expect((await send(write({}))).result).toBeDefined();
});
