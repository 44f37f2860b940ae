import { type OutgoingHttpHeaders, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { listStatuses, speak } from './speak.ts';
import { parseError, stageHostile } from './stage-hostile.ts';

const stage = stageHostile();
const { send, write } = stage;

test('64 MB are refused, whether they are announced or come in chunks', async () => {
  const size = 64 * 1024 * 1024;
  expect(await sendMuch(size, { 'content-length': size })).toBe(413);
  expect(await sendMuch(size, {})).toBe(413);
  expect((await send(write({}))).result).toBeDefined();
});

/** Sends that many bytes, until there is an answer. */
function sendMuch(size: number, headers: OutgoingHttpHeaders): Promise<number | undefined> {
  const piece = Buffer.alloc(1024 * 1024, '[');
  return new Promise((resolve, reject) => {
    let sent = 0;
    const asked = request(stage.mock.url, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode);
      asked.destroy();
    });
    asked.on('error', reject);
    const push = (): void => {
      if (asked.destroyed || sent >= size) return;
      sent += piece.length;
      asked.write(piece, push);
    };
    push();
  });
}

test('a body that is announced as too large is refused before any of it has come', async () => {
  const head = `POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: ${64 * 1024 * 1024}\r\n\r\n`;
  expect(listStatuses(await speak(stage.mock.port, head))).toEqual([413]);
});

test('what is compressed is not inflated', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await send(bomb, { 'content-encoding': 'gzip' })).toEqual(parseError);
});
