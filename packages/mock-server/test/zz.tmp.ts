import * as fc from 'fast-check';
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
const bodies: string[] = [];
const world = createWorld(mock, options);
for (const p of fc.sample(createPrograms(world, 30), { numRuns: 20, seed: 3 })) await play(world, async (b) => { bodies.push(b); return wire(b); }, p);
const quick = faults.filter(({ delay, spoil }) => delay === undefined && spoil !== 'drip');
const direct = process.argv[2] === 'direct';
for (let turn = 0; turn < 12; turn++) {
  const before = (await import('./soak/memory.ts')).sampleMemory().heapMegabytes;
  for (let call = 0; call < 1000; call++) {
    if (call % 50 === 0) mock.reset();
    if (call % 5 === 0) mock.faults.order(quick[(call / 5) % quick.length] ?? {});
    options.clock.advance(5000);
    const b = bodies[call % bodies.length] ?? '';
    if (direct) mock.engine.handle(b, { address: '127.0.0.1' }).release?.(); else await wire(b);
    mock.faults.clear();
  }
  options.clock.advance(-5000 * 1000);
  if (process.argv[3] === 'tick') await new Promise(r => setTimeout(r, 50));
  const after = (await import('./soak/memory.ts')).sampleMemory().heapMegabytes;
  process.stdout.write(((after - before) * 1048576 / 1000).toFixed(0) + ' ');
}
console.log();
