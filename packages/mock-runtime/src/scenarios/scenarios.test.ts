import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ApiDescription, MethodDescription } from '../api-description.ts';
import { VirtualClock } from '../clock.ts';
import { OwnRows } from '../fixtures/own-rows.ts';
import { type RunningServer, serve } from '../node/serve.ts';
import { Engine } from '../rpc/engine.ts';
import { createTableOfRows } from '../store/table-of-rows.ts';
import { ScenarioError } from './scenario-error.ts';
import type { Scenario } from './scenario.ts';

const method = (name: string): MethodDescription => ({
  name,
  paramStructure: 'either',
  params: [],
  access: [],
  weight: 1,
  errors: [],
  metadata: false,
});
const list = {
  row: 'Pet',
  key: 'id',
  order: [],
  fields: [
    {
      name: 'id',
      dataType: 'number' as const,
      nullable: false,
      sortable: true,
      default: true,
      operators: [],
    },
  ],
};
const description: ApiDescription = {
  title: 'Pets',
  version: '1',
  methods: [method('one'), method('two'), { ...method('pets'), list }],
  errors: [{ key: 'busy', code: -32011, message: 'Busy', params: [] }],
  schemas: {},
};
const clock = new VirtualClock({ at: 1000, frozen: true });
const made = new Map([['Pet', createTableOfRows(list, [{ id: 1 }, { id: 2 }])]]);
const rows = new OwnRows(description, made);
const engine = new Engine({
  description,
  clock,
  rows,
  handlers: { one: () => 1, two: () => 2, pets: () => rows.tables.get('Pet')?.length ?? null },
});
let server: RunningServer;

beforeAll(async () => {
  server = await serve(engine, { path: '/api' });
});
beforeEach(() => {
  engine.scenario.stop();
  engine.reset();
  clock.set(1000);
});
afterAll(() => server.close());

/** Result, code of the error, or status of what is no JSON-RPC. */
async function call(name: string, params: object = {}): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: name, params });
  const reply = await fetch(server.url, { method: 'POST', body });
  if (reply.status !== 200) return reply.status;
  const { result, error } = (await reply.json()) as { result?: unknown; error?: { code: number } };
  return result ?? error?.code;
}

async function control(verb: string, body?: unknown): Promise<[number, unknown]> {
  const url = new URL('/__mock/scenario', server.url);
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const reply = await fetch(url, { method: verb, ...sent });
  return [reply.status, await reply.json()];
}

test('each step waits for the one before it', async () => {
  engine.scenario.start({
    name: 'in order',
    steps: [
      { latency: { delay: 1 } },
      { when: { method: 'one', call: 2 }, fault: { status: 503 } },
      { when: { method: 'one' }, fault: { error: 'busy', calls: 2 } },
      { when: { method: 'two', params: { page: 3 } }, fault: { status: 500 } },
    ],
  });
  expect(engine.latency.settings).toEqual([{ delay: 1 }]);
  expect(await call('two', { page: 3 })).toBe(2);
  expect([await call('one'), await call('one')]).toEqual([1, 503]);
  expect([await call('two', { page: 3 }), await call('one')]).toEqual([2, -32011]);
  // The fault was ordered for the method that the step waited for.
  expect([await call('two'), await call('one'), await call('one')]).toEqual([2, -32011, 1]);
  expect([await call('two', { page: 4 }), await call('two', { page: 3, more: 1 })]).toEqual([
    2, 500,
  ]);
});

test('time is that of the clock, and steps that wait for no call happen by themselves', async () => {
  engine.scenario.start({
    name: 'in time',
    steps: [
      { when: { after: 500 }, fault: { status: 503 } },
      { when: { after: 500, method: 'one' }, clock: { advance: 60_000 } },
    ],
  });
  expect(await call('one')).toBe(1);
  clock.advance(500);
  expect([await call('one'), await call('one')]).toEqual([503, 1]);
  clock.advance(500);
  expect(await call('two')).toBe(2);
  expect(clock.now()).toBe(2000);
  expect(await call('one')).toBe(1);
  expect(clock.now()).toBe(62_000);
});

test('rows are swapped, and a reset inside brings the mock back but not the scenario', async () => {
  engine.scenario.start({
    name: 'rows',
    steps: [
      { when: { method: 'pets', call: 2 }, fixtures: { Pet: [{ id: 7 }] }, fault: { status: 500 } },
      { when: { method: 'pets', call: 2 }, reset: true },
    ],
  });
  const seen: unknown[] = [];
  for (let round = 0; round < 5; round += 1) seen.push(await call('pets'));
  expect(seen).toEqual([2, 500, 1, 2, 2]);
  expect(engine.scenario.state?.steps.map(({ state }) => state)).toEqual(['done', 'done']);
});

test('a reset of the mock begins the scenario anew; snapshots keep how far it was', async () => {
  engine.scenario.start({
    name: 'again',
    steps: [{ when: { method: 'one' }, fault: { status: 503 } }],
  });
  engine.snapshots.take('before');
  expect([await call('one'), await call('one')]).toEqual([503, 1]);
  engine.snapshots.restore('before');
  expect([await call('one'), await call('one')]).toEqual([503, 1]);
  engine.reset();
  expect([await call('one'), await call('one')]).toEqual([503, 1]);
});

test('it is played, watched and ended over HTTP', async () => {
  expect(await control('GET')).toEqual([200, null]);
  const scenario: Scenario = {
    name: 'over HTTP',
    steps: [
      { name: 'second call', when: { call: 2 }, fault: { status: 502 } },
      { when: { method: 'two' }, latency: { delay: 0 } },
    ],
  };
  const started = await control('POST', scenario);
  expect([await call('one'), await call('two')]).toEqual([1, 502]);
  expect([started, await control('GET')]).toEqual([
    [
      200,
      {
        name: 'over HTTP',
        steps: [
          { name: 'second call', state: 'waiting', at: null },
          { name: 'step 2', state: 'ahead', at: null },
        ],
      },
    ],
    [
      200,
      {
        name: 'over HTTP',
        steps: [
          { name: 'second call', state: 'done', at: 1000 },
          { name: 'step 2', state: 'waiting', at: null },
        ],
      },
    ],
  ]);
  expect(await control('DELETE')).toEqual([200, null]);
  expect(await control('GET')).toEqual([200, null]);
});

test.each<[unknown, string]>([
  [{ steps: [] }, 'name is missing'],
  [{ name: 'x' }, 'steps is missing'],
  [{ name: 'x', steps: {} }, 'steps: {} is not a list of steps.'],
  [{ name: 'x', stesp: [] }, 'stesp is not known. Did you mean "steps"?'],
  [{ name: 'x', steps: [1] }, 'steps.0: must be an object.'],
  [{ name: 'x', steps: [{}] }, 'steps.0 does nothing: give it one of reset, clock,'],
  [
    { name: 'x', steps: [{ reset: true }, { fault: { spoil: 'drpo' } }] },
    'steps.1.fault.spoil: "drpo" is not one of drop, cut, garble, drip. Did you mean "drop"?',
  ],
  [
    { name: 'x', steps: [{ when: { method: 'onee' }, reset: true }] },
    'steps.0.when.method: "onee" is not a method of the document. Did you mean "one"?',
  ],
  [
    { name: 'x', steps: [{ when: { nth: 3 }, reset: true }] },
    'steps.0.when.nth is not known. Known are after, method, params, call.',
  ],
  [{ name: 'x', steps: [{ when: { call: 0 }, reset: true }] }, 'steps.0.when.call: 0 is not'],
  [{ name: 'x', steps: [{ latency: {} }] }, 'steps.0.latency: {} is not { delay }'],
  [{ name: 'x', steps: [{ clock: { advance: 1, set: 1 } }] }, 'steps.0.clock: {"advance":1,"set"'],
  [
    { name: 'x', steps: [{ fixtures: { Pet: [{ id: 'a' }] } }] },
    'steps.0.fixtures.Pet, row 1, id: "a" is not a number.',
  ],
  [{ name: 'x', steps: [{ fixtures: { Dog: [] } }] }, 'steps.0.fixtures.Dog'],
])('%j is refused, and the one before goes on', async (scenario, message) => {
  engine.scenario.start({ name: 'before', steps: [{ reset: true }] });
  expect(() => engine.scenario.start(scenario as Scenario)).toThrow(ScenarioError);
  expect(() => engine.scenario.start(scenario as Scenario)).toThrow(message);
  expect(engine.scenario.state?.name).toBe('before');
  expect(await control('POST', scenario)).toEqual([
    400,
    { error: expect.stringContaining(message) as string },
  ]);
});

test('a mock whose clock and rows cannot be changed says so', () => {
  const fixed = new Engine({ description, clock: { now: () => 0 } });
  const steps = [{ clock: { advance: 1 } }, { fixtures: { Pet: [] } }];
  expect(() => fixed.scenario.start({ name: 'x', steps })).toThrow(
    /steps\.0\.clock: the clock of this mock[\s\S]*steps\.1\.fixtures: the rows of this mock/,
  );
});

test('rows are counted, swapped and brought back over HTTP', async () => {
  const url = new URL('/__mock/fixtures', server.url);
  const ask = async (verb: string, body?: unknown): Promise<unknown> =>
    (await fetch(url, { method: verb, ...(body ? { body: JSON.stringify(body) } : {}) })).json();
  expect(await ask('GET')).toEqual({ Pet: 2 });
  expect(await ask('POST', { Pet: [{ id: 5 }] })).toEqual({ Pet: 1 });
  expect(await call('pets')).toBe(1);
  expect(await ask('POST', { Pet: [{ id: 5 }, { id: 5 }] })).toMatchObject({
    error: expect.stringContaining('row 2, id: 5 is that of row 1 already.') as string,
  });
  expect(await call('pets')).toBe(1);
  expect(await ask('DELETE')).toEqual({ Pet: 2 });
});
