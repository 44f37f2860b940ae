import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCircles } from './find-circles.ts';

/** Whether one or more steps lead from a node to another. */
function reaches(edges: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>(edges.get(from));
  for (const key of seen) for (const next of edges.get(key) ?? []) seen.add(next);
  return seen.has(to);
}

test('finds the nodes that lead back to themselves, and no others', () => {
  const node = fc.integer({ min: 0, max: 9 }).map(String);
  // Edges may lead out of the graph.
  const graph = fc.dictionary(fc.integer({ min: 0, max: 7 }).map(String), fc.array(node));
  fc.assert(
    fc.property(graph, (lists) => {
      const edges = new Map(Object.entries(lists));
      const expected = [...edges.keys()].filter((key) => reaches(edges, key, key));
      expect([...findCircles(edges)].toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 500 },
  );
});

test('a circle longer than the stack is deep is found', () => {
  const count = 50_000;
  const edges = new Map(
    Array.from({ length: count }, (_, at) => [`${at}`, [`${(at + 1) % count}`]] as const),
  );
  expect(findCircles(edges).size).toBe(count);
});
