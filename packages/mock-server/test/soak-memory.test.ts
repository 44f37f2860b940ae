import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createMock } from '../src/index.ts';
import { measureGrowth } from './soak/memory.ts';
import { play } from './soak/play.ts';
import { createPrograms } from './soak/program.ts';
import { faults } from './soak/traffic.ts';
import { createFetchWire } from './soak/wires.ts';
import { createOptions, createWorld } from './soak/world.ts';

const options = createOptions();
const mock = createMock({ ...options, legs: 150, seed: 12 });
const wire = createFetchWire(mock);
/** What mixed traffic asks for. */
const bodies: string[] = [];
const quick = faults.filter(({ delay, spoil }) => delay === undefined && spoil !== 'drip');
const calls = 1000;
/** Bytes a call. What the runtime itself keeps in a turn is a quarter; a call that stays in the log is more. */
const allowed = 400;

beforeAll(async () => {
  const world = createWorld(mock, options);
  const listen = async (body: string): ReturnType<typeof wire> => {
    bodies.push(body);
    return wire(body);
  };
  const programs = fc.sample(createPrograms(world, 30), { numRuns: 20, seed: 3 });
  for (const program of programs) await play(world, listen, program);
  mock.reset();
  mock.snapshots.take('start');
});

/** The same calls each time: whatever is kept of them is kept after the first. */
async function callAll(): Promise<void> {
  for (let call = 0; call < calls; call += 1) {
    // A reset would empty the log, too, and with it what may not grow.
    if (call % 50 === 0) mock.snapshots.restore('start');
    if (call % 5 === 0) mock.faults.order(quick[(call / 5) % quick.length] ?? {});
    await wire(bodies[call % bodies.length] ?? '');
    mock.faults.clear();
    options.clock.advance(5000);
  }
}

test('calls leave nothing in memory', async () => {
  expect(bodies.length).toBeGreaterThan(100);
  const growths = await measureGrowth(callAll);
  expect(Math.min(...growths) / calls).toBeLessThan(allowed);
}, 60_000);

test('something that keeps a little of each call is found', async () => {
  const kept: object[] = [];
  const growths = await measureGrowth(async () => {
    for (let call = 0; call < calls; call += 1) kept.push(Array.from({ length: 100 }, () => call));
  });
  expect(Math.min(...growths) / calls).toBeGreaterThan(allowed);
}, 60_000);
