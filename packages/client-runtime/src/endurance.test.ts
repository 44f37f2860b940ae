import { execFile } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { catchError, fakeService, hang } from '../test/fake-service.ts';
import { createClient } from './client.ts';
import { rpcMethod } from './method.ts';
import { retry } from './retry.ts';

const run = promisify(execFile);
const echo = rpcMethod<{ n: number }, number>({ name: 'echo', safe: true });

test('10 000 calls on one signal leave no listener', async () => {
  const { signal } = new AbortController();
  const { fetch, received } = fakeService((request, count) => {
    received.length = 0;
    return count % 50 === 0 ? new Response('', { status: 503 }) : request.params?.['n'];
  });
  const client = createClient({}, { url: 'https://x.example', fetch, hooks: [retry({ base: 0 })] });
  for (let n = 0; n < 10_000; n += 100) {
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => echo(client, { n: n + index }, { signal })),
    );
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  }
  const hanging = createClient({}, { url: 'https://x.example', fetch: fakeService(hang).fetch });
  expect(await catchError(echo(hanging, { n: 1 }, { signal, timeout: 5 }))).toMatchObject({
    kind: 'deadline',
  });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

// `ENDURANCE=50000` makes it the long run.
test('many calls leave a flat heap, and the process ends by itself', async () => {
  const count = process.env['ENDURANCE'] ?? '4000';
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    '--conditions=@openrpc-kit/source',
    join(import.meta.dirname, '../test/endurance.ts'),
    count,
  ]);
  const { grown } = JSON.parse(stdout) as { grown: number };
  // A listener, a timer or an error kept for each call would be some hundred bytes of it.
  expect(grown).toBeLessThan(Math.max(500_000, 20 * Number(count)));
}, 300_000);
