import { expect, test } from 'vitest';
import { serve, type ServeOptions } from '../node/serve.ts';
import { Engine } from '../rpc/engine.ts';
import { createFetchDoor } from './fetch-door.ts';
import { parseCors } from './cors.ts';

const engine = new Engine({
  description: { title: 'One', version: '1', methods: [], errors: [], schemas: {} },
});
const body = '{"jsonrpc":"2.0","id":1,"method":"none"}';
const page = 'http://localhost:5173';
const asking = {
  origin: page,
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type, x-own',
};

type Door = (path: string, init: RequestInit) => Promise<Response>;

/** Runs the same requests through both doors. */
async function throughDoors(
  options: Pick<ServeOptions, 'cors'>,
  use: (door: Door) => Promise<void>,
): Promise<void> {
  const door = createFetchDoor(engine, { path: '/api', ...options });
  await use((path, init) => door(new Request(`http://127.0.0.1${path}`, init)));
  const server = await serve(engine, { path: '/api', ...options });
  await use((path, init) => fetch(new URL(path, server.url), init));
  await server.close();
}

const sharing = (reply: Response): readonly (string | null)[] =>
  ['access-control-allow-origin', 'vary'].map((name) => reply.headers.get(name));

test('by default no page of another origin is let in', () =>
  throughDoors({}, async (door) => {
    const reply = await door('/api', { method: 'POST', body, headers: { origin: page } });
    expect([reply.status, ...sharing(reply)]).toEqual([200, null, null]);
    const asked = await door('/api', { method: 'OPTIONS', headers: asking });
    expect([asked.status, asked.headers.get('allow')]).toEqual([405, 'POST']);
    expect(asked.headers.get('access-control-allow-methods')).toBeNull();
  }));

test.each<NonNullable<ServeOptions['cors']>>(['loopback', [page]])(
  '%s: a page that may call reads replies, after it has asked',
  (cors) =>
    throughDoors({ cors }, async (door) => {
      const asked = await door('/api', {
        method: 'OPTIONS',
        headers: { ...asking, 'access-control-request-private-network': 'true' },
      });
      expect(asked.status).toBe(204);
      expect(Object.fromEntries(asked.headers)).toMatchObject({
        'access-control-allow-origin': page,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type, x-own',
        'access-control-allow-private-network': 'true',
        vary: 'Origin',
      });
      const reply = await door('/api', { method: 'POST', body, headers: { origin: page } });
      expect([reply.status, ...sharing(reply)]).toEqual([200, page, 'Origin']);
      expect(await reply.json()).toMatchObject({ error: { code: -32_601 } });
      const refused = await door('/nothing', { method: 'POST', body, headers: { origin: page } });
      expect([refused.status, ...sharing(refused)]).toEqual([404, page, 'Origin']);
    }),
);

test.each<[NonNullable<ServeOptions['cors']>, string]>([
  ['loopback', 'https://elsewhere.example'],
  ['loopback', 'http://localhost.elsewhere.example'],
  ['loopback', 'http://127.0.0.1.elsewhere.example'],
  ['loopback', 'null'],
  [[page], 'http://localhost:5174'],
  [[page], 'https://localhost:5173'],
  [[], page],
])('%s: not for %s', (cors, origin) =>
  throughDoors({ cors }, async (door) => {
    const asked = await door('/api', { method: 'OPTIONS', headers: { ...asking, origin } });
    expect([asked.status, ...sharing(asked)]).toEqual([405, null, 'Origin']);
    const reply = await door('/api', { method: 'POST', body, headers: { origin } });
    expect(sharing(reply)).toEqual([null, 'Origin']);
  }),
);

test('the control of the mock stays closed to pages', () =>
  throughDoors({ cors: 'loopback' }, async (door) => {
    for (const path of ['/__mock/state', '/__mock/faults', '/__mock/page.js', '/']) {
      const reply = await door(path, { headers: { origin: page } });
      expect(reply.status).toBe(403);
      if (path.startsWith('/__mock/')) expect(sharing(reply)).toEqual([null, null]);
      expect(await reply.text()).toMatch(/only for/i);
      const asked = await door(path, { method: 'OPTIONS', headers: asking });
      if (path.startsWith('/__mock/')) expect(sharing(asked)).toEqual([null, null]);
    }
  }));

test.each([
  ['loopback', 'loopback'],
  [page, [page]],
  [`${page}, https://a.example`, [page, 'https://a.example']],
  ['*', undefined],
  ['http://a.example/', undefined],
  ['a.example', undefined],
  ['', undefined],
])('%s is read as %j', (text, cors) => {
  expect(parseCors(text)).toEqual(cors);
});
