import * as fc from 'fast-check';
import { parseArgs } from 'node:util';
import { startMockServer } from '../../src/node.ts';
import { isFlat, type MemorySample, sampleMemory } from './memory.ts';
import { makeNoise } from './noise.ts';
import { play, type Wire } from './play.ts';
import { createPrograms } from './program.ts';
import { createHttpWire } from './wires.ts';
import { createOptions, createWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    legs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);

const options = createOptions();
const mock = await startMockServer({ ...options, legs: Number(values.legs), seed });
const world = createWorld(mock, options);
const outcomes = new Map<string, number>();
const wire = countOutcomes(createHttpWire(mock.url));
const noise = makeNoise(mock.port);
const programs = createPrograms(world, 40);
const samples: MemorySample[] = [];
const begin = performance.now();
let round = 0;
let failure = '';

process.stdout.write(
  `${minutes} minutes of mixed traffic with faults, seed ${seed}, ${mock.url}\n`,
);
while (failure === '' && passedMinutes() < minutes) {
  const property = fc.asyncProperty(programs, (program) => play(world, wire, program));
  // oxlint-disable-next-line no-await-in-loop -- one after the other: points are counted exactly
  const details = await fc.check(property, { numRuns: 25, seed: seed * 1_000_003 + round });
  if (details.failed) failure = fc.defaultReportMessage(details) ?? 'failed';
  round += 1;
  if (passedMinutes() > (samples.length * minutes) / 30) await report();
}
noise.stop();
await mock.close();
for (const [outcome, count] of [...outcomes].toSorted(([, one], [, other]) => other - one)) {
  process.stdout.write(`  ${outcome.padEnd(34)}${count}\n`);
}
// In less time the process is still warming up.
const flat = minutes < 2 || isFlat(samples);
if (failure !== '') process.stderr.write(`A wrong answer:\n${failure}\n`);
if (!flat) process.stderr.write('Memory grows.\n');
else if (failure === '') {
  const memory = minutes < 2 ? '' : ', memory is flat';
  process.stdout.write(`Every answer is right${memory}.\n`);
}
process.exitCode = failure === '' && flat ? 0 : 1;

function passedMinutes(): number {
  return (performance.now() - begin) / 60_000;
}

async function report(): Promise<void> {
  const sample = await sampleMemory();
  samples.push(sample);
  const calls = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  const heap = sample.heapMegabytes.toFixed(1);
  const resident = sample.residentMegabytes.toFixed(0);
  const at = passedMinutes().toFixed(1);
  process.stdout.write(`${at} min  ${calls} calls  heap ${heap} MB  resident ${resident} MB\n`);
}

/** Counts what comes back, in a word each. */
function countOutcomes(plain: Wire): Wire {
  return async (body) => {
    const arrived = await plain(body);
    const text = arrived === 'closed' ? '' : arrived.text;
    const error = /"mnemonic":"(\w+)"/.exec(text)?.[1];
    const whole = text.endsWith('}') && text.includes('"result"') ? 'result' : 'cut off';
    const status = arrived === 'closed' || arrived.status === 200 ? '' : `HTTP ${arrived.status}`;
    const outcome = arrived === 'closed' ? 'closed' : (error ?? (status || whole));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    return arrived;
  };
}
