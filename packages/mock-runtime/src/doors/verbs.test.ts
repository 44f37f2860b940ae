import { expect, test } from 'vitest';
import { serve } from '../node/serve.ts';
import { Engine } from '../rpc/engine.ts';
import { createFetchDoor } from './fetch-door.ts';

const engine = new Engine({
  description: { title: 'One', version: '1', methods: [], errors: [], schemas: {} },
});

type Door = (path: string, method: string) => Promise<Response>;

/** Runs the same requests through both doors, with the API at a path. */
async function throughDoors(path: string, use: (door: Door) => Promise<void>): Promise<void> {
  const door = createFetchDoor(engine, { path });
  await use((to, method) => door(new Request(`http://127.0.0.1${to}`, { method })));
  const server = await serve(engine, { path });
  await use((to, method) => fetch(new URL(to, server.url), { method }));
  await server.close();
}

test.each(['/', '/__mock/page.css', '/__mock/health'])(
  'HEAD %s tells what GET would, without a body',
  (path) =>
    throughDoors('/api', async (door) => {
      const [get, head] = [await door(path, 'GET'), await door(path, 'HEAD')];
      expect([get.status, head.status]).toEqual([200, 200]);
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
      expect((await get.text()).length).toBeGreaterThan(50);
      expect(await head.text()).toBe('');
    }),
);

test.each([
  ['/api', '/', 'PUT', 405, 'GET, HEAD'],
  ['/api', '/', 'POST', 405, 'GET, HEAD'],
  ['/api', '/api', 'GET', 405, 'POST'],
  ['/api', '/api', 'HEAD', 405, 'POST'],
  ['/api', '/api', 'OPTIONS', 405, 'POST'],
  ['/api', '/__mock/page.js', 'DELETE', 405, 'GET, HEAD'],
  ['/api', '/__mock/health', 'POST', 405, 'GET, HEAD'],
  ['/api', '/__mock/faults', 'PUT', 405, 'GET, HEAD, POST, DELETE'],
  ['/api', '/__mock/reset', 'GET', 405, 'POST'],
  ['/api', '/elsewhere', 'HEAD', 404, null],
  ['/', '/', 'PUT', 405, 'GET, HEAD, POST'],
  ['/', '/', 'HEAD', 200, null],
])('API at %s: %s %s answers %i, allowed is %s', (api, path, verb, status, allow) =>
  throughDoors(api, async (door) => {
    const reply = await door(path, verb);
    expect([reply.status, reply.headers.get('allow')]).toEqual([status, allow]);
  }),
);
