import { expect, test } from 'vitest';
import { createFetchDoor } from '../doors/fetch-door.ts';
import { Engine } from '../rpc/engine.ts';
import { describeMethod, describeSmallApi, serveForTests } from '../small-api.fixture.ts';
import { Counter } from './counter.ts';

const description = describeSmallApi('Said "so"\n', [describeMethod('one')]);
const engine = new Engine({ description, handlers: { one: () => 1 } });
const served = serveForTests(engine);

const call = (method: string): Promise<Response> =>
  fetch(served.server.url, {
    method: 'POST',
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method }),
  });

async function read(): Promise<ReadonlyMap<string, number>> {
  const reply = await fetch(new URL('/__mock/metrics', served.server.url));
  expect(reply.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const lines = (await reply.text()).split('\n').filter((line) => /^[a-z]/.test(line));
  return new Map(
    lines.map((line) => {
      const [, name = '', value] = /^(.+) (\S+)$/.exec(line) ?? [];
      return [name, Number(value)];
    }),
  );
}

test('calls are counted by method and outcome, with how long they took', async () => {
  await call('one');
  await call('one');
  await call('two');
  engine.faults.order({ error: 'busy', delay: 30 });
  await call('one');
  engine.faults.order({ spoil: 'garble' });
  await call('one');
  await fetch(served.server.url);
  engine.reset();
  const metrics = await read();
  const expected = {
    'mock_requests_total{method="one",outcome="result"}': 3,
    'mock_requests_total{method="one",outcome="-32011"}': 1,
    'mock_requests_total{method="",outcome="-32601"}': 1,
    'mock_faults_total{kind="error"}': 1,
    'mock_faults_total{kind="garble"}': 1,
    'mock_http_refusals_total{status="405"}': 1,
    'mock_info{title="Said \\"so\\"\\n",version="1",seed="1"}': 1,
    'mock_reply_seconds_count{method="one"}': 4,
    'mock_reply_seconds_bucket{method="one",le="+Inf"}': 4,
  };
  expect(Object.fromEntries(metrics)).toMatchObject(expected);
  expect(metrics.get('mock_reply_seconds_bucket{method="one",le="0.025"}')).toBeLessThan(4);
  expect(metrics.get('mock_reply_seconds_sum{method="one"}')).toBeGreaterThan(0.03);
});

test('every family has its help and type, and buckets only grow', async () => {
  const text = await (await fetch(new URL('/__mock/metrics', served.server.url))).text();
  const families = Array.from(text.matchAll(/^# TYPE (\S+) (\S+)$/gm), ([, name]) => name ?? '');
  expect(families).toContain('mock_rows_total');
  for (const name of families) expect(text).toContain(`# HELP ${name} `);
  const buckets = Array.from(text.matchAll(/_bucket\{method="one".* (\d+)$/gm), ([, n]) =>
    Number(n),
  );
  expect(buckets.length).toBeGreaterThan(10);
  expect(buckets).toEqual(buckets.toSorted((a, b) => a - b));
});

test('memory is told where the door knows it', async () => {
  expect((await read()).get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
  const door = createFetchDoor(engine, { path: '/api' });
  const reply = await door(new Request('http://mock.invalid/__mock/metrics'));
  expect(await reply.text()).not.toContain('process_');
});

test('what callers make up does not fill the memory', () => {
  const counter = new Counter();
  for (let name = 0; name < 5000; name += 1) counter.add({ name });
  expect(counter.samples).toHaveLength(2001);
  expect(counter.samples.at(-1)).toEqual({ labels: { name: 'other' }, value: 3000 });
});
