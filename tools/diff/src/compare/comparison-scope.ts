import { toPathStep } from '../pointer.ts';
import type { Located } from '../schemas/schema-part.ts';
import type { Said, SchemaView } from '../schemas/schema-view.ts';
import {
  anything,
  type Comparison,
  type SchemaComparer,
  type SchemaPair,
} from './schema-comparer.ts';
import { judgeKind, type Finding, type FindingKind, type Judgement } from './finding.ts';

type Spot = Pick<Said<unknown>, 'pointer'>;
type Details = Partial<Pick<Finding, 'before' | 'after' | 'renamedTo'>>;

/** Two views side by side, and where what differs between them is written down. */
export class ComparisonScope {
  readonly comparer: SchemaComparer;
  readonly pair: SchemaPair;
  readonly before: SchemaView;
  readonly after: SchemaView;
  readonly #path: string;
  readonly #into: Comparison;

  constructor(comparer: SchemaComparer, pair: SchemaPair, path: string, into: Comparison) {
    this.comparer = comparer;
    this.pair = pair;
    this.before = comparer.before.view(pair.before);
    this.after = comparer.after.view(pair.after);
    this.#path = path;
    this.#into = into;
  }

  /** @param at what each side says about it; the schema as a whole where it says nothing. */
  report(
    kind: FindingKind,
    at: readonly [Spot | undefined, Spot | undefined],
    details: Details = {},
  ): void {
    this.#into.findings.push({
      kind,
      judgement: judgeKind(kind),
      path: this.#path,
      pointer: {
        before: (at[0] ?? this.before).pointer,
        after: (at[1] ?? this.after).pointer,
      },
      before: details.before,
      after: details.after,
      renamedTo: details.renamedTo,
    });
  }

  /** Reports a property that only one side has. */
  reportProperty(
    kind: FindingKind,
    name: string,
    [before, after]: readonly [Located | undefined, Located | undefined],
    details: Details & { readonly judgement?: Judgement },
  ): void {
    this.#into.findings.push({
      kind,
      judgement: details.judgement ?? judgeKind(kind),
      path: this.#path + toPathStep(name),
      pointer: { before: before?.at(-1)?.pointer, after: after?.at(-1)?.pointer },
      before: details.before,
      after: details.after,
      renamedTo: details.renamedTo,
    });
  }

  /** Goes on below a step; a side that says nothing there lets anything through. */
  descend(before: Located | undefined, after: Located | undefined, step: string): void {
    if (!before && !after) return;
    const pair = {
      before: before ?? anything(this.before.pointer),
      after: after ?? anything(this.after.pointer),
    };
    this.comparer.compare(pair, this.#path + step, this.#into);
  }
}
