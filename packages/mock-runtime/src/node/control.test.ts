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

async function call(
  body = '{"jsonrpc":"2.0","id":5,"method":"one","params":{"secret":"x"}}',
): Promise<unknown> {
  return (await fetch(served.server.url, { method: 'POST', body })).json();
}

test('it is up', async () => {
  expect(await control('health')).toEqual([
    200,
    { status: 'up', title: 'One', version: '1', seed: 1, now: 1000 },
  ]);
});

test('the clock is turned', async () => {
  expect(await control('clock', 'POST', { advance: 500 })).toEqual([200, { now: 1500 }]);
  expect(await control('clock', 'POST', { set: 7 })).toEqual([200, { now: 7 }]);
  expect((await control('clock', 'POST', {}))[0]).toBe(400);
});

test('the log tells of calls and not of their secrets', async () => {
  await call();
  await call('{"jsonrpc":"2.0","id":6,"method":"two"}');
  await call('{');
  const [, log] = await control('log');
  const number = (log as { number: number }[])[0]?.number ?? 0;
  const logged = { at: 1000, address: '127.0.0.1' };
  expect(log).toEqual([
    { ...logged, number, id: 5, method: 'one', params: ['secret'], error: null },
    { ...logged, number: number + 1, id: 6, method: 'two', params: [], error: -32601 },
    { ...logged, number: number + 2, id: null, method: null, params: [], error: -32700 },
  ]);
  expect(await control(`log/${number}`)).toMatchObject([
    200,
    { number, request: '{"secret":"***"}', reply: '1' },
  ]);
  expect((await control('log/0'))[0]).toBe(400);
  await control('reset', 'POST');
  expect((await control('log'))[1]).toEqual([]);
});

test('snapshots are taken and restored', async () => {
  expect((await control('restore', 'POST', { name: 'none' }))[0]).toBe(400);
  expect((await control('snapshots', 'POST', {}))[0]).toBe(400);
  await control('faults', 'POST', { error: 'busy', calls: 2 });
  expect(await control('snapshots', 'POST', { name: 'start' })).toEqual([200, ['start']]);
  for (let round = 0; round < 2; round += 1) {
    await control('clock', 'POST', { advance: 5 });
    expect(await call()).toMatchObject({ error: { code: -32011 } });
    expect(await control('restore', 'POST', { name: 'start' })).toEqual([200, {}]);
    expect(engine.faults.pending).toEqual([{ error: 'busy', calls: 2 }]);
    expect(clock.now()).toBe(1000);
  }
  expect(await control('snapshots')).toEqual([200, ['start']]);
});
