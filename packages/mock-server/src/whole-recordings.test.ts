import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { createMock } from './create-mock.ts';
import { createHandlers } from './msw.ts';
import { startMockServer } from './node.ts';

type Send = (body: string) => Promise<Response>;

async function readLinks(send: Send, accessToken: string): Promise<readonly string[]> {
  const params = {
    access_token: accessToken,
    date_from: '2026-08-01 00:00:00',
    date_till: '2026-10-31 23:59:59',
    fields: ['full_record_file_link'],
  };
  const request = { jsonrpc: '2.0', id: 1, method: 'get.calls_report', params };
  const reply = await (await send(JSON.stringify(request))).json();
  const { data } = (reply as { result: { data: readonly JsonObject[] } }).result;
  return data.flatMap(({ full_record_file_link: link }) =>
    typeof link === 'string' ? [link] : [],
  );
}

test('the link to a whole recording leads to the mock, however it was called, and plays', async () => {
  const mock = await startMockServer({ legs: 200 });
  for (const url of [mock.url, mock.url.replace('127.0.0.1', 'localhost')]) {
    const send: Send = (body) => fetch(url, { method: 'POST', body });
    const links = await readLinks(send, mock.accessToken);
    expect(links.length).toBeGreaterThan(10);
    expect(new Set(links.map((link) => new URL(link).origin))).toEqual(
      new Set([new URL(url).origin]),
    );
    const reply = await fetch(links.at(-1) ?? '');
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect((await fetch(`${links[0]}0`)).status).toBe(404);
    const [one = '', other = ''] = links;
    expect((await fetch(one.replace(/[^/]+$/, other.replace(/^.*\//, '')))).status).toBe(404);
  }
  await mock.close();
});

test('rows of one’s own lead to the mock too, unless they name another host', async () => {
  const made = createMock({ legs: 20 });
  const { tables } = made.rows;
  const session = tables.get('CallSession');
  const row = Object.fromEntries(
    (session?.fields ?? []).map((field) => [field, session?.column(field).value(0) ?? null]),
  );
  const links = ['https://media.callgear.com/5/abc', 'https://own.example/x', null];
  const rows = links.map((link, at) => {
    return { ...row, id: at + 1, communication_id: at + 5, full_record_file_link: link };
  });
  for (const fixtureMode of ['replace', 'add'] as const) {
    const mock = createMock({ legs: 20, fixtures: { CallSession: rows }, fixtureMode });
    const send: Send = (body) => mock.fetch('https://a.example/v2.0', { method: 'POST', body });
    const found = await readLinks(send, mock.accessToken);
    expect(found).toEqual(
      expect.arrayContaining(['https://a.example/5/abc', 'https://own.example/x']),
    );
    expect(found.filter((link) => !/^https:\/\/(a|own)\.example\//.test(link))).toEqual([]);
    expect((await mock.fetch('https://a.example/5/abc')).status).toBe(200);
  }
});

test('a host that is none is not repeated', async () => {
  const { connect } = await import('node:net');
  const mock = await startMockServer({ legs: 200 });
  const params = {
    access_token: mock.accessToken,
    date_from: '2026-08-01 00:00:00',
    date_till: '2026-10-31 23:59:59',
    fields: ['full_record_file_link'],
  };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'get.calls_report', params });
  const socket = connect(mock.port, '127.0.0.1');
  const text = await new Promise<string>((resolve) => {
    let all = '';
    socket.on('data', (chunk) => (all += String(chunk)));
    socket.on('end', () => resolve(all));
    socket.write(
      `POST /v2.0 HTTP/1.1\r\nHost: a"b/c\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
  });
  expect(text).toContain(`"http://127.0.0.1:${mock.port}/`);
  expect(text).not.toContain('a\\"b');
  await mock.close();
});

test('behind MSW the links lead to the address that the program calls', async () => {
  const mock = createMock({ legs: 50 });
  const server = setupServer(...createHandlers({ http, HttpResponse }, mock));
  server.listen({ onUnhandledFrame: 'error' });
  try {
    const send: Send = (body) =>
      fetch('https://dataapi.callgear.com/v2.0', { method: 'POST', body });
    const [link = ''] = await readLinks(send, mock.accessToken);
    expect((await fetch(link)).headers.get('content-type')).toBe('audio/wav');
  } finally {
    server.close();
  }
});
