import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMock } from '../src/index.ts';
import { play } from './soak/play.ts';
import { createTraffic } from './soak/traffic.ts';
import { createFetchWire } from './soak/wires.ts';
import { createOptions, createWorld } from './soak/world.ts';

const options = createOptions();
const world = createWorld(createMock({ ...options, legs: 150, seed: 11 }), options);
const traffic = fc.array(createTraffic(world), { maxLength: 30, size: 'max' });

test('mixed traffic with faults is answered as the slow model answers it', async () => {
  const wire = createFetchWire(world.mock);
  await fc.assert(
    fc.asyncProperty(traffic, (steps) => play(world, wire, steps)),
    { numRuns: 150, seed: 20_261_102 },
  );
}, 60_000);

test('the comparison finds a wrong answer, and shrinks what led to it', async () => {
  // A mock that forgets the last row of each page of more than two.
  const wire = createFetchWire(world.mock);
  const found = await fc.check(
    fc.asyncProperty(traffic, (steps) =>
      play(world, async (body) => spoilPage(await wire(body)), steps),
    ),
    { numRuns: 200, seed: 5 },
  );
  expect(found.failed).toBe(true);
  expect(found.counterexample?.[0]).toHaveLength(1);
});

function spoilPage(
  arrived: Awaited<ReturnType<ReturnType<typeof createFetchWire>>>,
): typeof arrived {
  if (arrived === 'closed') return arrived;
  return { ...arrived, text: arrived.text.replace(/(\}),\{[^{}]*\}(\],"metadata")/, '$1$2') };
}
