import type { DiscoveryLog } from './change-log.ts';
import { toRuleId, type Side } from './compare/finding.ts';
import { Comparison, type SchemaComparer, type SchemaPair } from './compare/schema-comparer.ts';

/** Where the schemas of one side of a method begin. */
export interface Roots {
  readonly method: string;
  readonly side: Side;
  readonly roots: readonly Root[];
}

export interface Root {
  readonly pair: SchemaPair;
  readonly path: string;
}

/** Reports what differs in the schemas that a method reaches; each pair once, by its shortest path. */
export function collectFindings(
  { method, side, roots }: Roots,
  comparer: SchemaComparer,
  log: DiscoveryLog,
): void {
  const seen = new Set<SchemaPair>();
  const queue = roots.map(({ pair, path }) => {
    const comparison = new Comparison();
    comparer.compare(pair, '', comparison);
    return { comparison, path };
  });
  for (const { comparison, path } of queue) {
    for (const finding of comparison.findings) {
      const { kind, pointer, before, after, renamedTo } = finding;
      const rule = toRuleId(side, kind);
      const place = path + finding.path;
      log.add({ rule, method, path: place, pointer, before, after, renamedTo });
    }
    for (const edge of comparison.edges) {
      if (seen.has(edge.pair)) continue;
      seen.add(edge.pair);
      queue.push({ comparison: comparer.inspect(edge.pair), path: path + edge.path });
    }
  }
}
