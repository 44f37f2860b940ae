import { request } from 'node:http';
import { beforeEach, expect, test } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { Engine } from '../rpc/engine.ts';
import { describeMethod, describeSmallApi, serveForTests } from '../small-api.fixture.ts';

const clock = new VirtualClock({ at: 1000, frozen: true });
const description = describeSmallApi('One', [describeMethod('one')]);
const engine = new Engine({ clock, description, handlers: { one: () => 1 } });
const served = serveForTests(engine);
const { control } = served;
beforeEach(() => {
  engine.reset();
  clock.set(1000);
});

test('other names and verbs are told what is known', async () => {
  for (const [name, method, status] of [
    ['nothing', 'GET', 404],
    ['__proto__', 'GET', 404],
    ['reset', 'GET', 405],
  ] as const) {
    const [got, reply] = await control(name, method);
    expect([got, JSON.stringify(reply)]).toEqual([
      status,
      expect.stringContaining('POST /__mock/faults'),
    ]);
  }
});

test.each([
  [{ origin: 'https://evil.example' }, 403],
  [{ host: 'evil.example' }, 403],
  [{ host: 'localhost:1' }, 200],
  [{ origin: 'null' }, 403],
])('a page elsewhere cannot: %j', async (headers, status) => {
  const got = await new Promise((resolve, reject) => {
    const asked = request(
      { port: served.server.port, host: '127.0.0.1', path: '/__mock/health', headers },
      (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      },
    );
    asked.once('error', reject);
    asked.end();
  });
  expect(got).toBe(status);
});
