import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findField, findList } from './data/list-facts.ts';
import { type MockServer, startMockServer } from './node.ts';

let mock: MockServer;
beforeAll(async () => {
  mock = await startMockServer({ legs: 500 });
});
afterAll(() => mock.close());

/** Paths of the recordings of an account, by the template of the document. */
async function pathsOf(method: string, row: string, field: string): Promise<string[]> {
  const template = findField(findList(row), field).urlTemplate ?? '';
  const names = Array.from(template.matchAll(/\{(\w+)\}/g), ([, name]) => name);
  const params = {
    access_token: mock.accessToken,
    date_from: '2026-08-01 00:00:00',
    date_till: '2026-10-31 23:59:59',
    fields: [field, ...names.filter((name) => name !== 'item')],
  };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const reply = await (await fetch(mock.url, { method: 'POST', body })).json();
  const rows = (reply as { result: { data: readonly JsonObject[] } }).result.data;
  return rows.flatMap((cells) =>
    (cells[field] as readonly string[]).map((item) =>
      template
        .replace(/^https?:\/\/[^/]+/, '')
        .replace(/\{(\w+)\}/g, (_all, name: string) =>
          name === 'item' ? item : String(cells[name]),
        ),
    ),
  );
}

test.each([
  ['get.call_legs_report', 'CallLeg', 'call_records'],
  ['get.calls_report', 'CallSession', 'call_records'],
  ['get.calls_report', 'CallSession', 'wav_call_records'],
  ['get.calls_report', 'CallSession', 'voice_mail_records'],
])('recordings of %s play: %s.%s', async (method, row, field) => {
  const paths = await pathsOf(method, row, field);
  const first = paths[0];
  const last = paths.at(-1);
  for (const path of [first, last]) {
    const reply = await fetch(new URL(path ?? '', mock.url));
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    const bytes = await reply.bytes();
    expect(bytes.length).toBe(44 + 16_000);
    const again = await mock.fetch(new URL(path ?? '', mock.url));
    expect(await again.bytes()).toEqual(bytes);
  }
});

test('other ids, other sessions and other verbs play nothing', async () => {
  const [path = '', other = ''] = await pathsOf('get.call_legs_report', 'CallLeg', 'call_records');
  const swapped = path.replace(/[^/]+$/, other.replace(/^.*\//, ''));
  for (const wrong of [
    swapped,
    `${path}0`,
    path.replace(/\/\d+\//, '/1/'),
    path.replace('talk', 'x'),
  ]) {
    expect((await fetch(new URL(wrong, mock.url))).status).toBe(404);
  }
  expect((await fetch(new URL(path, mock.url), { method: 'POST', body: '{}' })).status).toBe(405);
});

test.each(['HTTP', 'fetch'])('a part of a recording is had by its bytes: %s', async (kind) => {
  const door = kind === 'HTTP' ? fetch : mock.fetch;
  const [path = ''] = await pathsOf('get.call_legs_report', 'CallLeg', 'call_records');
  const url = new URL(path, mock.url);
  const whole = await door(url);
  const bytes = await whole.bytes();
  expect(whole.headers.get('accept-ranges')).toBe('bytes');
  const ask = (headers: HeadersInit, method = 'GET'): Promise<Response> =>
    door(url, { method, headers });

  const part = await ask({ range: 'bytes=44-143' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 44-143/16044']);
  expect(part.headers.get('content-type')).toBe('audio/wav');
  expect(await part.bytes()).toEqual(bytes.slice(44, 144));

  const beyond = await ask({ range: 'bytes=16044-' });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */16044']);
  expect(await beyond.text()).toBe('');

  const conditional = await ask({ range: 'bytes=0-9', 'if-range': '"a"' });
  expect([conditional.status, (await conditional.bytes()).length]).toEqual([200, 16_044]);
  expect((await ask({ range: 'bytes=0-9' }, 'HEAD')).status).toBe(200);
});
