import { showValues } from '../printable.ts';
import type { SchemaView } from '../schemas/schema-view.ts';
import { showTypes, valueTypes, type ValueType } from '../schemas/value-type.ts';
import { isSubset } from '../set-logic.ts';
import { toStableJson } from '../stable-json.ts';
import type { ComparisonScope } from './comparison-scope.ts';

const anyType: ReadonlySet<ValueType> = new Set(valueTypes);

/** Null is left to `compareNull`; a closed list speaks for its types. */
export function compareTypes(scope: ComparisonScope): void {
  const { before, after } = scope;
  if (before.values && (after.values || !after.types)) return;
  if (after.values && !before.types) return;
  const old = withoutNull(before);
  const now = withoutNull(after);
  const narrowed = !isSubset(old, now);
  const widened = !isSubset(now, old);
  if (!narrowed && !widened) return;
  const kind = narrowed && widened ? 'type-changed' : narrowed ? 'type-narrowed' : 'type-widened';
  scope.report(kind, [before.types, after.types], showBoth(before, after));
}

/** Compared only where both schemas say something that null could fail. */
export function compareNull(scope: ComparisonScope): void {
  const { before, after } = scope;
  if (!saysTypes(before) || !saysTypes(after)) return;
  const old = admitsNull(scope, 'before');
  if (old === admitsNull(scope, 'after')) return;
  const kind = old ? 'null-narrowed' : 'null-widened';
  const shown = showBoth(before, after);
  scope.report(
    kind,
    [before.types ?? before.values, after.types ?? after.values],
    shown.before === shown.after
      ? { before: old ? 'null or not' : 'never null', after: old ? 'never null' : 'null or not' }
      : shown,
  );
}

/** A list that appears forbids everything else; one that goes allows it. */
export function compareValues(scope: ComparisonScope): void {
  const { before, after } = scope;
  const spot = [before.values, after.values] as const;
  if (before.values && after.values) {
    const old = before.values.value.filter((value) => value !== null);
    const now = after.values.value.filter((value) => value !== null);
    const gone = subtract(old, now);
    const more = subtract(now, old);
    if (gone.length > 0) scope.report('enum-narrowed', spot, { before: showValues(gone) });
    if (more.length > 0) scope.report('enum-widened', spot, { after: showValues(more) });
  } else if (after.values) {
    const shown = { before: 'any value', after: showValues(after.values.value) };
    scope.report('enum-narrowed', spot, shown);
  } else if (before.values) {
    const shown = { before: showValues(before.values.value), after: 'any value' };
    scope.report('enum-widened', spot, shown);
  }
}

function withoutNull({ types }: SchemaView): ReadonlySet<ValueType> {
  return new Set([...(types?.value ?? anyType)].filter((type) => type !== 'null'));
}

function saysTypes({ types, values, unions }: SchemaView): boolean {
  return types !== undefined || values !== undefined || unions.length > 0;
}

function admitsNull(scope: ComparisonScope, side: 'before' | 'after'): boolean {
  const source = scope.comparer[side];
  const seen = new Set<SchemaView>();
  const admits = (view: SchemaView): boolean => {
    if (seen.has(view)) return false;
    seen.add(view);
    return (
      (view.types?.value.has('null') ?? true) &&
      (view.values?.value.includes(null) ?? true) &&
      view.unions.every(
        ({ orNull, branches }) => orNull || branches.some((branch) => admits(source.view(branch))),
      )
    );
  };
  return admits(scope[side]);
}

function subtract(from: readonly unknown[], values: readonly unknown[]): unknown[] {
  const others = new Set(values.map(toStableJson));
  return from.filter((value) => !others.has(toStableJson(value)));
}

function showBoth(before: SchemaView, after: SchemaView): { before: string; after: string } {
  return {
    before: showTypes(before.types?.value ?? anyType),
    after: showTypes(after.types?.value ?? anyType),
  };
}
