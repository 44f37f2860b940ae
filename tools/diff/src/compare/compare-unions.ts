import { shorten } from '../printable.ts';
import { describeSchema } from '../schemas/describe-schema.ts';
import type { Located } from '../schemas/schema-part.ts';
import type { SchemaView, Union } from '../schemas/schema-view.ts';
import type { ComparisonScope } from './comparison-scope.ts';
import type { Judgement } from './finding.ts';
import { matchBranches } from './match-branches.ts';

/** Choices in their order; most schemas have one at most. */
export function compareUnions(scope: ComparisonScope): void {
  const { before, after } = scope;
  for (let index = 0; index < Math.max(before.unions.length, after.unions.length); index++) {
    const old = before.unions[index];
    const now = after.unions[index];
    if (old && now) compareBranches(scope, old, now);
    else if (now) {
      scope.report('union-narrowed', [undefined, now], {
        after: describeUnion(scope, 'after', now),
      });
    } else if (old) {
      scope.report('union-widened', [old, undefined], {
        before: describeUnion(scope, 'before', old),
      });
    }
  }
}

/**
 * A schema that becomes one variant of a choice, or the other way round. Tells whether that is the case.
 */
export function comparePlainWithUnion(scope: ComparisonScope): boolean {
  const { before, after, pair } = scope;
  const [old] = before.unions;
  const [now] = after.unions;
  if (!old && now && isOnlyUnion(after) && !isEmpty(before)) {
    if (now.branches.every((branch) => judge(scope, pair.before, branch) === 'narrowed')) {
      scope.report('type-narrowed', [undefined, now], {
        before: describeBranch(scope, 'before', pair.before),
        after: describeUnion(scope, 'after', now),
      });
      return true;
    }
    compareBranches(scope, { ...now, pointer: before.pointer, branches: [pair.before] }, now);
    return true;
  }
  if (old && !now && isOnlyUnion(before) && !isEmpty(after)) {
    if (old.branches.every((branch) => judge(scope, branch, pair.after) === 'widened')) {
      scope.report('type-widened', [old, undefined], {
        before: describeUnion(scope, 'before', old),
        after: describeBranch(scope, 'after', pair.after),
      });
      return true;
    }
    compareBranches(scope, old, { ...old, pointer: after.pointer, branches: [pair.after] });
    return true;
  }
  return false;
}

function judge({ comparer }: ComparisonScope, before: Located, after: Located): Judgement {
  return comparer.judge({ before, after });
}

function compareBranches(scope: ComparisonScope, before: Union, after: Union): void {
  const { comparer } = scope;
  if (before.keyword !== after.keyword) {
    const shown = { before: before.keyword, after: after.keyword };
    scope.report('union-changed', [before, after], shown);
  }
  const { pairs, gone, added } = matchBranches(comparer, before.branches, after.branches);
  for (const { pair, index } of pairs) {
    scope.descend(pair.before, pair.after, `.${after.keyword}[${index}]`);
  }
  for (const branch of gone) {
    scope.report('union-narrowed', [branch[0], after], {
      before: describeBranch(scope, 'before', branch),
    });
  }
  for (const branch of added) {
    scope.report('union-widened', [before, branch[0]], {
      after: describeBranch(scope, 'after', branch),
    });
  }
}

function describeUnion(scope: ComparisonScope, side: 'before' | 'after', union: Union): string {
  return shorten(union.branches.map((branch) => describeBranch(scope, side, branch)).join(' | '));
}

function describeBranch(scope: ComparisonScope, side: 'before' | 'after', branch: Located): string {
  return describeSchema(scope.comparer[side], branch);
}

function isOnlyUnion(view: SchemaView): boolean {
  return view.unions.length === 1 && isEmpty({ ...view, unions: [] });
}

/** Whether any value will do. */
function isEmpty(view: SchemaView): boolean {
  return (
    !(view.types ?? view.values ?? view.items ?? view.tuple ?? view.additional ?? view.names) &&
    [view.unions, view.constraints, view.lost, view.patterns, view.formats].every(
      ({ length }) => length === 0,
    ) &&
    [view.bounds, view.properties, view.required, view.patternProperties].every(
      ({ size }) => size === 0,
    )
  );
}
