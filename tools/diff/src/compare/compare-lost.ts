import { showValues } from '../printable.ts';
import { describeSchema } from '../schemas/describe-schema.ts';
import { isSameJson } from '../stable-json.ts';
import type { ComparisonScope } from './comparison-scope.ts';

/**
 * Where references lead nowhere their texts are all that is known: the same texts stand for the same
 * thing, others for what nobody can compare. Tells whether that is the case.
 */
export function compareLost(scope: ComparisonScope): boolean {
  const { before, after } = scope;
  if (before.lost.length === 0 && after.lost.length === 0) return false;
  if (isSameJson(listTexts(scope, 'before'), listTexts(scope, 'after'))) return false;
  const shown = { before: describe(scope, 'before'), after: describe(scope, 'after') };
  scope.report('reference-not-compared', [before.lost[0], after.lost[0]], shown);
  return true;
}

function listTexts(scope: ComparisonScope, side: 'before' | 'after'): string[] {
  return [...new Set(scope[side].lost.map(({ value }) => value))].toSorted();
}

function describe(scope: ComparisonScope, side: 'before' | 'after'): string {
  const texts = listTexts(scope, side);
  if (texts.length > 0) return showValues(texts);
  return describeSchema(scope.comparer[side], scope.pair[side]);
}
