import type { Located } from '../schemas/schema-part.ts';
import type { SchemaView } from '../schemas/schema-view.ts';
import type { ComparisonScope } from './comparison-scope.ts';

export function compareArrays(scope: ComparisonScope): void {
  const { before, after } = scope;
  if (before.tuple && after.tuple) compareTuples(scope, before.tuple, after.tuple);
  else if (before.tuple || after.tuple) compareTupleWithList(scope);
  else scope.descend(before.items, after.items, '[]');
}

function compareTuples(
  scope: ComparisonScope,
  before: readonly Located[],
  after: readonly Located[],
): void {
  const common = Math.min(before.length, after.length);
  for (let index = 0; index < common; index++) {
    scope.descend(before[index], after[index], `[${index}]`);
  }
  const rests = [isClosed(scope, 'before'), isClosed(scope, 'after')] as const;
  const shown = { before: showTuple(before, rests[0]), after: showTuple(after, rests[1]) };
  if (before.length !== after.length) {
    // A position more is a value more where the tuple was closed, and a demand more where it was open.
    const shorter = before.length < after.length ? 0 : 1;
    const grows = (shorter === 0) === rests[shorter];
    scope.report(grows ? 'tuple-widened' : 'tuple-narrowed', [undefined, undefined], shown);
  } else if (rests[0] !== rests[1]) {
    const kind = rests[0] ? 'tuple-widened' : 'tuple-narrowed';
    scope.report(kind, [undefined, undefined], shown);
  } else if (!rests[0]) {
    scope.descend(scope.before.rest, scope.after.rest, '[…]');
  }
}

/** A list of anything is the widest tuple; two that say something cannot be compared. */
function compareTupleWithList(scope: ComparisonScope): void {
  const { before, after } = scope;
  const list = before.tuple ? after.items : before.items;
  const kind = list ? 'tuple-changed' : before.tuple ? 'tuple-widened' : 'tuple-narrowed';
  const show = (view: SchemaView, side: 'before' | 'after'): string =>
    view.tuple ? showTuple(view.tuple, isClosed(scope, side)) : list ? 'list' : 'any items';
  scope.report(kind, [undefined, undefined], {
    before: show(before, 'before'),
    after: show(after, 'after'),
  });
}

/** Whether a tuple may not be longer than its positions. */
function isClosed(scope: ComparisonScope, side: 'before' | 'after'): boolean {
  const { rest } = scope[side];
  return rest !== undefined && scope.comparer[side].isNever(rest);
}

function showTuple(tuple: readonly Located[], closed: boolean): string {
  const items = `${tuple.length} ${tuple.length === 1 ? 'item' : 'items'}`;
  return closed ? `tuple of ${items}` : `tuple of ${items} or more`;
}
