type Edges = ReadonlyMap<string, readonly string[]>;

/**
 * Nodes of a graph from which a way leads back to themselves, in time linear in its size and with no
 * recursion. Two walks, after Kosaraju: those that reach one another are what the second walk,
 * against the edges, finds from the one that the first walk left last.
 */
export function findCircles(edges: Edges): ReadonlySet<string> {
  const backwards = new Map<string, string[]>([...edges.keys()].map((key) => [key, []]));
  for (const [from, targets] of edges) for (const to of targets) backwards.get(to)?.push(from);
  const circles = new Set<string>();
  const seen = new Set<string>();
  for (const start of listByExit(edges).toReversed()) {
    const group = collectFrom(start, backwards, seen);
    const [only] = group;
    const isCircle = group.length > 1 || (only !== undefined && edges.get(only)?.includes(only));
    if (isCircle) for (const key of group) circles.add(key);
  }
  return circles;
}

/** All nodes, each after everything that was first reached through it. */
function listByExit(edges: Edges): string[] {
  const left: string[] = [];
  const seen = new Set<string>();
  for (const start of edges.keys()) {
    const open = [{ key: start, isLeft: false }];
    for (let each = open.pop(); each !== undefined; each = open.pop()) {
      const { key, isLeft } = each;
      if (isLeft) left.push(key);
      if (isLeft || seen.has(key)) continue;
      seen.add(key);
      open.push({ key, isLeft: true });
      for (const next of edges.get(key) ?? []) {
        if (edges.has(next)) open.push({ key: next, isLeft: false });
      }
    }
  }
  return left;
}

/** What is reached from a node, and was not seen before. */
function collectFrom(start: string, edges: Edges, seen: Set<string>): string[] {
  const found: string[] = [];
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(key);
    open.push(...(edges.get(key) ?? []));
  }
  return found;
}
