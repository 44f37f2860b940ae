import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../rpc/engine.ts';
import { createFetchDoor } from '../doors/fetch-door.ts';
import { type RunningServer, serve } from '../node/serve.ts';
import { pageHtml } from './page-html.ts';
import { pageScript } from './page-script.ts';

const engine = new Engine({
  seed: 7,
  description: {
    title: '<b>One</b>',
    version: '1',
    methods: [],
    errors: [{ key: 'busy', code: 1, message: 'Busy', params: [] }],
    schemas: {},
  },
  accounts: [
    {
      id: 1,
      audience: 'customer',
      name: 'Bakery',
      timezone: 'UTC',
      active: true,
      allowedAddresses: [],
      limits: undefined,
      users: [{ id: 2, login: 'l', password: 'p', name: 'n', description: null }],
      keys: [{ token: 't', userId: 2 }],
      missingComponents: new Map(),
      tables: new Map(),
      customers: [],
    },
  ],
});
let server: RunningServer;

beforeAll(async () => {
  server = await serve(engine, { path: '/api' });
});
afterAll(() => server.close());

test.each([
  ['/', 'text/html'],
  ['/__mock/page.js', 'text/javascript'],
  ['/__mock/page.css', 'text/css'],
])('%s is served with a strict policy, the same by both doors', async (path, type) => {
  const url = new URL(path, server.url);
  const reply = await fetch(url);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe(`${type}; charset=UTF-8`);
  const policy = reply.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const other = await createFetchDoor(engine, { path: '/api' })(new Request(url));
  expect(await other.text()).toBe(await reply.text());
});

test.each([
  ['/', { host: 'evil.example' }],
  ['/__mock/page.js', { origin: 'https://evil.example' }],
  ['/__mock/state', { host: 'evil.example' }],
])('%s is not for pages elsewhere: %j', async (path, headers) => {
  const status = await new Promise((resolve, reject) => {
    const asked = request({ port: server.port, host: '127.0.0.1', path, headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    });
    asked.once('error', reject);
    asked.end();
  });
  expect(status).toBe(403);
});

test('the page asks nobody else, runs nothing inline and inserts text only', () => {
  expect(pageHtml).not.toMatch(/https?:|<script>|<style|style=|\son\w+=/);
  expect(pageScript).not.toMatch(/https?:|innerHTML|outerHTML|insertAdjacent|eval|document\.write/);
  const ids = Array.from(pageHtml.matchAll(/id="([^"]+)"/g), ([, id]) => id);
  for (const [, id] of pageScript.matchAll(/at\('([^']+)'\)/g)) expect(ids).toContain(id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the state tells what the page shows', async () => {
  const reply = await fetch(new URL('/__mock/state', server.url));
  expect(await reply.json()).toEqual({
    title: '<b>One</b>',
    version: '1',
    seed: 7,
    now: expect.any(Number) as number,
    accounts: [
      {
        id: 1,
        name: 'Bakery',
        audience: 'customer',
        active: true,
        users: [{ id: 2, login: 'l', password: 'p' }],
        keys: [{ token: 't', userId: 2, blocked: false, expiresAt: null }],
      },
    ],
    methods: [],
    errors: ['busy'],
    frozen: false,
    rows: {},
    latency: [],
    scenario: null,
  });
});
