import type { Schema } from '@openrpc-kit/model';
import type { Located } from '../schemas/schema-part.ts';
import type { SchemaSource } from '../schemas/schema-source.ts';
import { compareSchemas } from './compare-schemas.ts';
import { ComparisonScope } from './comparison-scope.ts';
import { RewrittenSchemas } from './rewritten-schemas.ts';
import { combine, type Finding, type Judgement } from './finding.ts';

/** What was found between two schemas: differences of their own, and pairs of schemas below them. */
export class Comparison {
  readonly findings: Finding[] = [];
  readonly edges: Edge[] = [];
}

export interface Edge {
  readonly pair: SchemaPair;
  /** From the schemas compared to the pair. */
  readonly path: string;
}

/** Two schemas that stand, or are referred to, at the same place of both documents. */
export interface SchemaPair {
  readonly before: Located;
  readonly after: Located;
}

/**
 * Compares schemas by what they say, not by how they are written. A pair behind a reference is
 * compared once, however often it is referred to, so recursion ends.
 */
export class SchemaComparer {
  readonly before: SchemaSource;
  readonly after: SchemaSource;
  /** Formats whose pattern is a convention of both documents, and compared there. */
  readonly sharedFormats: ReadonlySet<string>;
  #rewritten: RewrittenSchemas | undefined;
  readonly #pairs = new Map<string, SchemaPair>();
  readonly #comparisons = new Map<SchemaPair, Comparison>();

  constructor(before: SchemaSource, after: SchemaSource, sharedFormats: ReadonlySet<string>) {
    this.before = before;
    this.after = after;
    this.sharedFormats = sharedFormats;
  }

  /** Adds what differs between two places to a comparison; pairs behind references are left for later. */
  compare(pair: SchemaPair, path: string, into: Comparison): void {
    const { before, after } = pair;
    if (this.#areDerived(pair)) return;
    if (this.before.isReference(before) || this.after.isReference(after)) {
      into.edges.push({ pair: this.#share(pair), path });
    } else {
      compareSchemas(new ComparisonScope(this, pair, path, into));
    }
  }

  /** What differs between the schemas of an edge. */
  inspect(pair: SchemaPair): Comparison {
    const known = this.#comparisons.get(pair);
    if (known) return known;
    const comparison = new Comparison();
    this.#comparisons.set(pair, comparison);
    compareSchemas(new ComparisonScope(this, pair, '', comparison));
    return comparison;
  }

  /** Whether anything of what two schemas are made of reads otherwise than before. */
  isRewritten(pair: SchemaPair): boolean {
    this.#rewritten ??= new RewrittenSchemas(this.before, this.after);
    return this.#rewritten.has(pair);
  }

  /** How the values that two schemas let through differ. */
  judge(pair: SchemaPair): Judgement {
    const comparison = new Comparison();
    this.compare(pair, '', comparison);
    let judgement: Judgement = 'same';
    const seen = new Set<SchemaPair>();
    const queue = [comparison];
    for (const { findings, edges } of queue) {
      for (const finding of findings) judgement = combine(judgement, finding.judgement);
      if (judgement === 'changed') return judgement;
      for (const edge of edges) {
        if (seen.has(edge.pair)) continue;
        seen.add(edge.pair);
        queue.push(this.inspect(edge.pair));
      }
    }
    return judgement;
  }

  /** Filter, sort and fields of lists are compared by the facts that they are made of. */
  #areDerived({ before, after }: SchemaPair): boolean {
    const kind = this.before.derivedKind(before);
    return kind !== undefined && kind === this.after.derivedKind(after);
  }

  #share(pair: SchemaPair): SchemaPair {
    const key = `${this.before.identify(pair.before)} ${this.after.identify(pair.after)}`;
    const known = this.#pairs.get(key) ?? pair;
    this.#pairs.set(key, known);
    return known;
  }
}

/** Undefined where a schema says nothing: anything goes. */
export function anything(pointer: string): Located {
  const schema: Schema = true;
  return [{ schema, pointer, orNull: false }];
}
