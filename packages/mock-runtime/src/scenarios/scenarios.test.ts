import { expect, test } from 'vitest';
import { Engine } from '../rpc/engine.ts';
import { description, stageScenario } from './stage-scenario.fixture.ts';

const { call, clock, engine } = stageScenario();

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

test('a mock whose clock and rows cannot be changed says so', () => {
  const fixed = new Engine({ description, clock: { now: () => 0 } });
  const steps = [{ clock: { advance: 1 } }, { fixtures: { Pet: [] } }];
  expect(() => fixed.scenario.start({ name: 'x', steps })).toThrow(
    /steps\.0\.clock: the clock of this mock[\s\S]*steps\.1\.fixtures: the rows of this mock/,
  );
});
