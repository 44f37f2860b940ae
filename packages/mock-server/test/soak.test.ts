import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMock } from '../src/index.ts';
import { play, type Wire } from './soak/play.ts';
import { createPrograms } from './soak/program.ts';
import { createFetchWire } from './soak/wires.ts';
import { createOptions, createWorld } from './soak/world.ts';

const options = createOptions();
const world = createWorld(createMock({ ...options, legs: 150, seed: 11 }), options);
const programs = createPrograms(world, 30);
const plain = createFetchWire(world.mock);

test('mixed traffic with faults is answered as the slow model answers it', async () => {
  const calls = new OngoingCalls();
  await fc.assert(
    fc.asyncProperty(programs, async (program) => {
      calls.begin();
      await play(world, calls.watch(plain), program);
    }),
    { numRuns: 150, seed: 20_261_102 },
  );
  // Otherwise the clock would not have moved through a call.
  expect(calls.shown).toBeGreaterThan(10);
  expect(calls.finished).toBeGreaterThan(3);
}, 60_000);

test('the comparison finds a wrong answer, and shrinks what led to it', async () => {
  // A mock that forgets the last row of each page of more than two.
  const found = await fc.check(
    fc.asyncProperty(programs, (program) =>
      play(world, async (body) => spoilPage(await plain(body)), program),
    ),
    { numRuns: 200, seed: 5 },
  );
  expect(found.failed).toBe(true);
  expect(found.counterexample?.[0].steps).toHaveLength(1);
});

/** Counts calls that replies show while they go on, and those that they show again at their end. */
class OngoingCalls {
  readonly #ongoing = new Set<unknown>();
  shown = 0;
  finished = 0;

  begin(): void {
    this.#ongoing.clear();
  }

  watch(wire: Wire): Wire {
    return async (body) => {
      const arrived = await wire(body);
      for (const row of readRows(arrived === 'closed' ? '' : arrived.text)) this.#look(row);
      return arrived;
    };
  }

  #look({ id, finish_time: end }: { readonly id?: unknown; readonly finish_time?: unknown }): void {
    if (id === undefined || end === undefined) return;
    if (end === null) {
      this.shown += 1;
      this.#ongoing.add(id);
    } else if (this.#ongoing.delete(id)) this.finished += 1;
  }
}

function readRows(text: string): readonly object[] {
  if (!text.includes('"finish_time":') || !text.endsWith('}}}')) return [];
  return (JSON.parse(text) as { result: { data: readonly object[] } }).result.data;
}

function spoilPage(arrived: Awaited<ReturnType<Wire>>): typeof arrived {
  if (arrived === 'closed') return arrived;
  return { ...arrived, text: arrived.text.replace(/(\}),\{[^{}]*\}(\],"metadata")/, '$1$2') };
}
