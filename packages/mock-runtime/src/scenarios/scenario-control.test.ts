import { expect, test } from 'vitest';
import type { Scenario } from './scenario.ts';
import { stageScenario } from './stage-scenario.fixture.ts';

const stage = stageScenario();
const { call, control } = stage;

test('it is played, watched and ended over HTTP', async () => {
  expect(await control('scenario', 'GET')).toEqual([200, null]);
  const scenario: Scenario = {
    name: 'over HTTP',
    steps: [
      { name: 'second call', when: { call: 2 }, fault: { status: 502 } },
      { when: { method: 'two' }, latency: { delay: 0 } },
    ],
  };
  const started = await control('scenario', 'POST', scenario);
  expect([await call('one'), await call('two')]).toEqual([1, 502]);
  expect([started, await control('scenario', 'GET')]).toEqual([
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
  expect(await control('scenario', 'DELETE')).toEqual([200, null]);
  expect(await control('scenario', 'GET')).toEqual([200, null]);
});

test('rows are counted, swapped and brought back over HTTP', async () => {
  const url = new URL('/__mock/fixtures', stage.server.url);
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
