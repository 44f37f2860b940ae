import { showValue } from '../printable.ts';
import { isStricter } from '../schemas/scalar-facts.ts';
import type { Bound, BoundName, Said, SchemaView } from '../schemas/schema-view.ts';
import type { ComparisonScope } from './comparison-scope.ts';

export function compareRanges(scope: ComparisonScope): void {
  compareSizes(scope, 'range', 'minimum', 'maximum');
}

/** Each bound by itself: one may be narrowed while the other is widened. */
export function compareSizes(
  scope: ComparisonScope,
  facet: 'range' | 'length' | 'size',
  ...names: readonly BoundName[]
): void {
  for (const name of names) {
    const old = scope.before.bounds.get(name);
    const now = scope.after.bounds.get(name);
    const shown = { before: showBound(name, old), after: showBound(name, now) };
    if (isStricter(name, now, old)) scope.report(`${facet}-narrowed`, [old, now], shown);
    else if (isStricter(name, old, now)) scope.report(`${facet}-widened`, [old, now], shown);
  }
}

/** Patterns and formats can be compared for presence only: which of two is wider cannot be told. */
export function compareForms(scope: ComparisonScope): void {
  compareTexts(scope, 'format', scope.before.formats, scope.after.formats);
  const shared = ({ formats }: SchemaView): boolean =>
    formats.some(({ value }) => scope.comparer.sharedFormats.has(value));
  if (shared(scope.before) && shared(scope.after)) return;
  compareTexts(scope, 'pattern', scope.before.patterns, scope.after.patterns);
}

function compareTexts(
  scope: ComparisonScope,
  facet: 'pattern' | 'format',
  before: readonly Said<string>[],
  after: readonly Said<string>[],
): void {
  const gone = without(before, after);
  const more = without(after, before);
  if (gone.length === 0 && more.length === 0) return;
  const verdict = gone.length === 0 ? 'narrowed' : more.length === 0 ? 'widened' : 'changed';
  scope.report(`${facet}-${verdict}`, [gone[0], more[0]], {
    before: showTexts(facet, gone),
    after: showTexts(facet, more),
  });
}

function without(texts: readonly Said<string>[], others: readonly Said<string>[]): Said<string>[] {
  return texts.filter(({ value }) => !others.some((other) => other.value === value));
}

function showTexts(facet: string, texts: readonly Said<string>[]): string {
  return texts.length === 0
    ? `no ${facet}`
    : texts.map(({ value }) => showValue(value)).join(' and ');
}

function showBound(name: BoundName, bound: Bound | undefined): string {
  if (!bound) return `no ${name}`;
  const keyword = bound.exclusive ? `exclusive ${name}` : name;
  return `${keyword} ${bound.value}`;
}
