import { showValue } from '../printable.ts';
import type { Constraint } from '../schemas/schema-view.ts';
import { isSubset } from '../set-logic.ts';
import { isSameJson } from '../stable-json.ts';
import type { ComparisonScope } from './comparison-scope.ts';
import { combine, type Judgement } from './finding.ts';
import type { SchemaComparer } from './schema-comparer.ts';

/** Constraints of one keyword at a time, whatever their order. */
export function compareConstraints(scope: ComparisonScope): void {
  const { before, after, comparer } = scope;
  const now = Map.groupBy(after.constraints, ({ keyword }) => keyword);
  const old = Map.groupBy(before.constraints, ({ keyword }) => keyword);
  for (const keyword of new Set([...old.keys(), ...now.keys()])) {
    const gone = [...(old.get(keyword) ?? [])];
    const added = (now.get(keyword) ?? []).filter((constraint) => {
      const twin = gone.findIndex((each) => judge(comparer, each, constraint) === 'same');
      if (twin >= 0) gone.splice(twin, 1);
      return twin < 0;
    });
    report(scope, gone, added);
  }
}

function report(
  scope: ComparisonScope,
  gone: readonly Constraint[],
  added: readonly Constraint[],
): void {
  const [old] = gone;
  const [now] = added;
  const shown = { before: describe(old), after: describe(now) };
  if (old && now) {
    const judgement =
      gone.length === 1 && added.length === 1 ? judge(scope.comparer, old, now) : 'changed';
    if (judgement !== 'same') scope.report(`constraint-${judgement}`, [old, now], shown);
  } else if (now) scope.report('constraint-narrowed', [undefined, now], shown);
  else if (old) scope.report('constraint-widened', [old, undefined], shown);
}

function judge(comparer: SchemaComparer, before: Constraint, after: Constraint): Judgement {
  const judgements = before.schemas.map((schema, index) => {
    const other = after.schemas[index];
    return other ? comparer.judge({ before: schema, after: other }) : 'changed';
  });
  const [first = 'same', ...others] = judgements;
  if (before.schemas.length !== after.schemas.length) return 'changed';
  if (before.keyword === 'not') return invert(first);
  if (before.keyword === 'if') return first === 'same' ? others.reduce(combine) : 'changed';
  if (judgements.length > 0) return first;
  if (isSameJson(before.value, after.value)) return 'same';
  return compareFacts(before.value, after.value);
}

/** A multiple of a multiple is a stricter one; a longer list of properties asks for more. */
function compareFacts(before: unknown, after: unknown): Judgement {
  if (typeof before === 'number' && typeof after === 'number') {
    if (Number.isInteger(after / before)) return 'narrowed';
    return Number.isInteger(before / after) ? 'widened' : 'changed';
  }
  if (!Array.isArray(before) || !Array.isArray(after)) return 'changed';
  const old = new Set<unknown>(before);
  const now = new Set<unknown>(after);
  if (isSubset(old, now)) return 'narrowed';
  return isSubset(now, old) ? 'widened' : 'changed';
}

function invert(judgement: Judgement): Judgement {
  if (judgement === 'narrowed') return 'widened';
  return judgement === 'widened' ? 'narrowed' : judgement;
}

function describe(constraint: Constraint | undefined): string | undefined {
  return constraint && `${showKeyword(constraint.keyword)} ${showValue(constraint.value)}`;
}

function showKeyword(keyword: string): string {
  return /^[\w.$-]+$/.test(keyword) ? keyword : showValue(keyword);
}
