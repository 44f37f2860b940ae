import type { ComparisonScope } from './comparison-scope.ts';

/**
 * A schema that is made of too many parts to be put together is compared by its text, and by that of
 * all that it refers to. Tells whether that is the case.
 */
export function comparePartial(scope: ComparisonScope): boolean {
  const { before, after, comparer, pair } = scope;
  if (!before.isPartial && !after.isPartial) return false;
  if (comparer.isRewritten(pair)) scope.report('schema-not-compared', [undefined, undefined]);
  return true;
}
