import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { startMockServer } from '../src/node.ts';
import { launchBrowser } from './launch-browser.ts';

const browser = await launchBrowser();

/** What a page gets of an address: the body, or that it got nothing. */
function readFrom(request: { url: string; body?: string }): Promise<string> {
  const { url, body } = request;
  const headers = { 'content-type': 'application/json; charset=UTF-8' };
  const init = body === undefined ? {} : { method: 'POST', body, headers };
  return fetch(url, init).then(
    (reply) => reply.text(),
    () => 'nothing',
  );
}

test.skipIf(!browser)(
  'an app on another port calls the mock when it may, and never turns it',
  async () => {
    const app = createServer((_request, reply) => {
      reply.setHeader('content-type', 'text/html');
      reply.end('<!doctype html><title>app</title>');
    }).listen(0, '127.0.0.1');
    await once(app, 'listening');
    const origin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
    const open = await startMockServer({ legs: 10, cors: [origin] });
    const closed = await startMockServer({ legs: 10 });
    const page = await browser!.newPage();
    try {
      await page.goto(origin);
      const params = { access_token: open.accessToken };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'get.account', params });
      expect(await page.evaluate(readFrom, { url: open.url, body })).toContain('"app_id":1001');
      expect(await page.evaluate(readFrom, { url: closed.url, body })).toBe('nothing');
      for (const mock of [open, closed]) {
        const faults = new URL('/__mock/faults', mock.url).href;
        const order = JSON.stringify({ spoil: 'drop' });
        expect(await page.evaluate(readFrom, { url: faults })).toBe('nothing');
        expect(await page.evaluate(readFrom, { url: faults, body: order })).toBe('nothing');
        expect(mock.faults.pending).toEqual([]);
      }
    } finally {
      await browser?.close();
      await Promise.all([open.close(), closed.close()]);
      app.close();
      app.closeAllConnections();
    }
  },
);
