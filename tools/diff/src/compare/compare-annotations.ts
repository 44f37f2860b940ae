import { isObject } from '../is-object.ts';
import { showText, showValue, showValues } from '../printable.ts';
import { isSameJson } from '../stable-json.ts';
import type { ComparisonScope } from './comparison-scope.ts';
import type { FindingKind } from './finding.ts';

/** Compared by the facts of a list, which know what they mean. */
const listFlags = new Set(['x-filterable', 'x-sortable', 'x-default']);

const kinds: Readonly<Record<string, FindingKind>> = {
  title: 'description-changed',
  description: 'description-changed',
  default: 'default-changed',
  example: 'examples-changed',
  examples: 'examples-changed',
  'x-unit': 'unit-changed',
};

export function compareAnnotations(scope: ComparisonScope): void {
  const { before, after } = scope;
  for (const keyword of new Set([...before.annotations.keys(), ...after.annotations.keys()])) {
    const old = before.annotations.get(keyword);
    const now = after.annotations.get(keyword);
    if (listFlags.has(keyword) || isSameJson(old?.value, now?.value)) continue;
    if (keyword === 'deprecated') {
      if ((old?.value === true) !== (now?.value === true)) {
        const deprecated = now?.value === true;
        scope.report(deprecated ? 'property-deprecated' : 'property-undeprecated', [old, now]);
      }
    } else if (keyword === 'x-known-values') {
      compareKnownValues(scope);
    } else {
      const kind = kinds[keyword] ?? 'extension-changed';
      const shown = { before: show(keyword, old?.value), after: show(keyword, now?.value) };
      scope.report(kind, [old, now], shown);
    }
  }
}

/** A value is known by itself; its title is for readers. */
function compareKnownValues(scope: ComparisonScope): void {
  const [old, now] = [scope.before, scope.after].map(({ annotations }) =>
    annotations.get('x-known-values'),
  );
  const before = readValues(old?.value);
  const after = readValues(now?.value);
  const gone = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  if (gone.length > 0)
    scope.report('known-value-removed', [old, now], { before: showValues(gone) });
  if (added.length > 0) scope.report('known-value-added', [old, now], { after: showValues(added) });
  if (gone.length + added.length === 0) scope.report('description-changed', [old, now]);
}

function readValues(known: unknown): unknown[] {
  return Array.isArray(known) ? known.map((each: unknown) => isObject(each) && each['value']) : [];
}

function show(keyword: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && kinds[keyword] === 'description-changed') return showText(value);
  return keyword.startsWith('x-') && !kinds[keyword]
    ? showText(`${keyword} ${showValue(value)}`)
    : showValue(value);
}
