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

test('faults are ordered, listed and forgotten', async () => {
  expect(await control('faults', 'POST', { method: 'one', error: 'busy', calls: 2 })).toEqual([
    200,
    { pending: 1 },
  ]);
  expect(await call()).toMatchObject({ error: { code: -32011 } });
  expect(await control('faults')).toEqual([200, [{ method: 'one', error: 'busy', calls: 1 }]]);
  expect(await control('faults', 'DELETE')).toEqual([200, { pending: 0 }]);
  expect(await call()).toMatchObject({ result: 1 });
});

test.each([
  [{ error: 'bussy' }, 'error: "bussy" is not a mnemonic'],
  [{ error: 'bussy' }, 'Did you mean "busy"?'],
  [{ method: 'two' }, 'method: "two" is not a method of the document.'],
  [{ status: 99 }, 'status: 99 is not an HTTP status from 200 to 599.'],
  [{ spoil: 'none' }, 'spoil: "none" is not one of drop, cut, garble, drip.'],
  [{ spoil: 'drpo', calls: 0 }, 'Did you mean "drop"? calls: 0 is not a whole number from 1'],
  [{ mehtod: 'one' }, 'mehtod is not known. Did you mean "method"?'],
  [{ other: 1 }, 'other is not known.'],
  [[1], 'The body must be a JSON object'],
])('%j is no order', async (order, message) => {
  const [status, reply] = await control('faults', 'POST', order);
  expect([status, (reply as { error: string }).error]).toEqual([
    400,
    expect.stringContaining(message),
  ]);
  expect(engine.faults.pending).toEqual([]);
});

test('latencies are set, listed and ended', async () => {
  const delay = { kind: 'uniform', low: 1, high: 3 };
  expect(await control('latency', 'POST', { delay })).toEqual([200, [{ delay }]]);
  expect(await control('latency', 'POST', { delay: 2, method: 'one' })).toEqual([
    200,
    [{ delay }, { delay: 2, method: 'one' }],
  ]);
  expect(await call()).toMatchObject({ result: 1 });
  expect(await control('latency', 'DELETE')).toEqual([200, []]);
});

test.each([
  [{}, 'delay is missing'],
  [{ delay: -1 }, 'delay: -1 is not milliseconds from 0 to 600000'],
  [{ delay: { kind: 'uniform', low: 3, high: 1 } }, 'is not milliseconds'],
  [{ delay: { kind: 'normal', mean: 3 } }, 'is not milliseconds'],
  [{ delay: { kind: 'toString' } }, 'is not milliseconds'],
  [{ delay: 1, calls: 1 }, 'calls is not known.'],
])('%j is no latency', async (order, message) => {
  const [status, reply] = await control('latency', 'POST', order);
  expect([status, (reply as { error: string }).error]).toEqual([
    400,
    expect.stringContaining(message),
  ]);
  expect(engine.latency.settings).toEqual([]);
});

test.each(['faults', 'latency', 'clock', 'fixtures', 'scenario', 'snapshots', 'restore'])(
  'bodies of any kind are answered by %s, and the mock lives',
  async (name) => {
    const url = served.server.url.replace('/api', `/__mock/${name}`);
    const deep = `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const proto = '{"__proto__":{"name":"x"},"constructor":1,"toString":2}';
    for (const body of ['{', 'null', '[]', '"x"', deep, proto, '\0', '{"name":{},"steps":[[]]}']) {
      const reply = await fetch(url, { method: 'POST', body });
      expect(reply.status).toBe(400);
      expect(await reply.json()).toHaveProperty('error');
    }
    expect(await call()).toMatchObject({ result: 1 });
  },
);

test.each([{ advance: 1e300 }, { set: -1e15 }, { set: 8.64e15 }])(
  'a clock of %j would show no time: it stays as it is',
  async (turn) => {
    const [status, reply] = await control('clock', 'POST', turn);
    expect([status, (reply as { error: string }).error]).toEqual([
      400,
      expect.stringContaining('give one of the years 0 to 9999'),
    ]);
    expect(clock.now()).toBe(1000);
    expect(await call()).toMatchObject({ result: 1 });
  },
);
