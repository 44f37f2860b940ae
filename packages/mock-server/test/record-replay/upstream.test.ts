import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { readRecordings } from '../../src/node.ts';
import { call, stageRecording } from './stage-recording.ts';

const stage = stageRecording();
const { start, serve, readFolder } = stage;

test('a redirect is not followed: nobody else gets to see the call', async () => {
  const elsewhere = await serve((_request, response) => response.end('{}'));
  const service = await serve((_request, response) => {
    response.writeHead(307, { location: `${elsewhere.url}?k=v` }).end();
  });
  const recording = await start({ record: { folder: stage.folder, upstream: service.url } });
  const body =
    '{"jsonrpc":"2.0","id":1,"method":"get.account","params":{"access_token":"abcdefgh"}}';
  const reply = await fetch(recording.url, { method: 'POST', body });
  expect(reply.status).toBe(502);
  const text = await reply.text();
  expect(text).toContain(`redirects to ${elsewhere.url}.`);
  expect(text).not.toContain('k=v');
  expect([service.asked.length, elsewhere.asked.length]).toEqual([1, 0]);
  expect(await readFolder()).toEqual({});
});

test('headers go along, and their secrets are not stored; what is no JSON-RPC is', async () => {
  const heard: IncomingMessage['headers'][] = [];
  const service = await serve((request, response) => {
    heard.push(request.headers);
    response.writeHead(503, { 'content-type': 'text/html' });
    response.end(`<p>${request.headers.authorization} ${request.headers.cookie}</p>`);
  });
  const recording = await start({ record: { folder: stage.folder, upstream: service.url } });
  const headers = { authorization: 'Bearer header-secret', cookie: 'sid=cookie-secret; a=b' };
  const body = '{"jsonrpc":"2.0","id":1,"method":"get.account"}';
  const reply = await fetch(recording.url, { method: 'POST', body, headers });
  expect([reply.status, await reply.text()]).toEqual([
    503,
    '<p>Bearer header-secret sid=cookie-secret; a=b</p>',
  ]);
  expect(heard[0]).toMatchObject(headers);
  const [text] = Object.values(await readFolder());
  expect(text).toContain('<p>Bearer *** sid=***; a=b</p>');
  const playing = await start({ replay: await readRecordings(stage.folder) });
  const played = await fetch(playing.url, { method: 'POST', body });
  expect([played.status, played.headers.get('content-type'), await played.text()]).toEqual([
    503,
    'text/html',
    '<p>Bearer *** sid=***; a=b</p>',
  ]);
});

test('a service that is not there is told, and the log shows what passes', async () => {
  const gone = await start({
    record: { folder: stage.folder, upstream: 'http://127.0.0.1:1/v2.0' },
  });
  const reply = await fetch(gone.url, { method: 'POST', body: '{}' });
  expect(reply.status).toBe(502);
  expect(await reply.text()).toContain('Nothing came from the service at http://127.0.0.1:1');
  const service = await start({});
  const recording = await start({ record: { folder: stage.folder, upstream: service.url } });
  await call(recording.url, 'get.account', { access_token: service.accessToken });
  expect(recording.engine.log.calls).toMatchObject([
    { method: 'get.account', request: '{"access_token":"***"}', error: undefined },
  ]);
});
