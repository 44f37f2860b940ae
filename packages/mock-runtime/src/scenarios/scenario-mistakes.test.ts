import { expect, test } from 'vitest';
import { ScenarioError } from './scenario-error.ts';
import type { Scenario } from './scenario.ts';
import { stageScenario } from './stage-scenario.fixture.ts';

const { control, engine } = stageScenario();

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
  [{ name: 'x', steps: [{ clock: { advance: 1e300 } }] }, 'steps.0.clock.advance: 1e+300 is not'],
  [
    { name: 'x', steps: [{ clock: { set: -1e15 } }] },
    'steps.0.clock.set: -1000000000000000 is not',
  ],
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
  expect(await control('scenario', 'POST', scenario)).toEqual([
    400,
    { error: expect.stringContaining(message) as string },
  ]);
});
