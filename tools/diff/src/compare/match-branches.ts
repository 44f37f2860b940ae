import type { Located } from '../schemas/schema-part.ts';
import type { SchemaSource } from '../schemas/schema-source.ts';
import { toStableJson } from '../stable-json.ts';
import type { SchemaComparer, SchemaPair } from './schema-comparer.ts';

export interface MatchedBranches {
  /** `index` is the place among the branches after. */
  readonly pairs: readonly { readonly pair: SchemaPair; readonly index: number }[];
  readonly gone: readonly Located[];
  readonly added: readonly Located[];
}

/** Comparing every branch with every other one ends in bounded time. */
const mostComparisons = 4000;

/** Finds which variants of two choices belong together; their order means nothing. */
export function matchBranches(
  comparer: SchemaComparer,
  before: readonly Located[],
  after: readonly Located[],
): MatchedBranches {
  const gone = new Set(before);
  const added = new Set(after);
  const pairs: { pair: SchemaPair; index: number }[] = [];
  const pairUp = (old: Located, now: Located): void => {
    gone.delete(old);
    added.delete(now);
    pairs.push({ pair: { before: old, after: now }, index: after.indexOf(now) });
  };
  for (const describe of [nameOf, textOf, toDiscriminator, titleOf]) {
    const keys = uniqueKeys(added, (branch) => describe(comparer.after, branch));
    for (const [key, old] of uniqueKeys(gone, (branch) => describe(comparer.before, branch))) {
      const now = keys.get(key);
      if (now) pairUp(old, now);
    }
  }
  if (gone.size * added.size <= mostComparisons) {
    for (const old of gone) {
      const twin = [...added].find((now) => comparer.judge({ before: old, after: now }) === 'same');
      if (twin) pairUp(old, twin);
    }
  }
  const types = uniqueKeys(added, (branch) => typeOf(comparer.after, branch));
  for (const [key, old] of uniqueKeys(gone, (branch) => typeOf(comparer.before, branch))) {
    const now = types.get(key);
    if (now) pairUp(old, now);
  }
  return {
    pairs: pairs.toSorted((a, b) => a.index - b.index),
    gone: [...gone],
    added: [...added],
  };
}

/** Branches by a key that only one of them has. */
function uniqueKeys(
  branches: ReadonlySet<Located>,
  toKey: (branch: Located) => string | undefined,
): Map<string, Located> {
  const groups = Map.groupBy(branches, toKey);
  return new Map(
    [...groups].flatMap(([key, [first, ...others]]) =>
      key !== undefined && first && others.length === 0 ? [[key, first] as const] : [],
    ),
  );
}

function nameOf(source: SchemaSource, branch: Located): string | undefined {
  return source.nameOf(branch[0]);
}

/** As it is written: finds at once those that nobody touched. */
function textOf(_: SchemaSource, branch: Located): string {
  return toStableJson(branch[0].schema);
}

function titleOf(source: SchemaSource, branch: Located): string | undefined {
  if (source.nameOf(branch[0]) !== undefined) return undefined;
  const title = source.view(branch).annotations.get('title')?.value;
  return typeof title === 'string' ? title : undefined;
}

/** The property that has one value only: `type: "card"`. */
function toDiscriminator(source: SchemaSource, branch: Located): string | undefined {
  const { properties, required } = source.view(branch);
  const constants = [...properties].flatMap(([name, schema]) => {
    const { values } = source.view(schema);
    return values?.value.length === 1 && required.has(name) ? [[name, values.value[0]]] : [];
  });
  return constants.length === 0 ? undefined : toStableJson(constants.toSorted());
}

/** Branches that have names, and not the same, are different things. */
function typeOf(source: SchemaSource, branch: Located): string | undefined {
  const { types } = source.view(branch);
  if (source.nameOf(branch[0]) !== undefined || !types) return undefined;
  return [...types.value].toSorted().join(' ');
}
