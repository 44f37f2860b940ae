import { describeSchema } from '../schemas/describe-schema.ts';
import type { Located } from '../schemas/schema-part.ts';
import { findRenamed } from '../find-renamed.ts';
import { toPathStep } from '../pointer.ts';
import { showValue } from '../printable.ts';
import type { ComparisonScope } from './comparison-scope.ts';
import type { Judgement } from './finding.ts';

export function compareObjects(scope: ComparisonScope): void {
  const { before, after } = scope;
  compareProperties(scope);
  comparePatternProperties(scope);
  compareRequired(scope);
  compareAdditional(scope);
  scope.descend(before.names, after.names, '.(name)');
}

function compareProperties(scope: ComparisonScope): void {
  const { before, after, comparer } = scope;
  const added = [...after.properties].filter(([name]) => !before.properties.has(name));
  for (const [name, schema] of before.properties) {
    const now = after.properties.get(name);
    if (now) {
      scope.descend(schema, now, toPathStep(name));
      continue;
    }
    const twins = added.filter(
      ([, other]) => comparer.judge({ before: schema, after: other }) === 'same',
    );
    scope.reportProperty('property-removed', name, [schema, undefined], {
      judgement: judgeRemoved(scope, name),
      before: describeSchema(comparer.before, schema),
      renamedTo: findRenamed(
        name,
        twins.map(([other]) => other),
      ),
    });
  }
  for (const [name, schema] of added) reportAdded(scope, name, schema);
}

function reportAdded(scope: ComparisonScope, name: string, schema: Located): void {
  const { after, comparer } = scope;
  const closed = isClosed(scope, 'before');
  const kind = after.required.has(name) ? 'property-added-required' : 'property-added';
  scope.reportProperty(closed ? `${kind}-closed` : kind, name, [undefined, schema], {
    judgement: closed ? (after.required.has(name) ? 'changed' : 'widened') : 'narrowed',
    after: describeSchema(comparer.after, schema),
  });
}

/** Where other properties are let through, one that is no longer named may still be there. */
function judgeRemoved(scope: ComparisonScope, name: string): Judgement {
  if (!isClosed(scope, 'after')) return 'widened';
  return scope.before.required.has(name) ? 'changed' : 'narrowed';
}

/** Whether an object may hold no other properties than those it names. */
function isClosed(scope: ComparisonScope, side: 'before' | 'after'): boolean {
  const { additional } = scope[side];
  return additional !== undefined && scope.comparer[side].isNever(additional);
}

/** Of properties that only one side has, their coming or going says it all. */
function compareRequired(scope: ComparisonScope): void {
  const { before, after } = scope;
  for (const name of new Set([...before.required.keys(), ...after.required.keys()])) {
    const old = before.required.has(name);
    const known = [before, after].map(({ properties }) => properties.get(name));
    if (old === after.required.has(name) || (known[0] === undefined) !== (known[1] === undefined)) {
      continue;
    }
    scope.reportProperty(
      old ? 'required-widened' : 'required-narrowed',
      name,
      [known[0], known[1]],
      old ? { before: 'required', after: 'optional' } : { before: 'optional', after: 'required' },
    );
  }
}

function compareAdditional(scope: ComparisonScope): void {
  const { before, after } = scope;
  const old = isClosed(scope, 'before');
  const now = isClosed(scope, 'after');
  const spot = [before.additional?.[0], after.additional?.[0]] as const;
  if (old && !now) scope.report('additional-widened', spot, { before: 'closed', after: 'open' });
  else if (now && !old) {
    scope.report('additional-narrowed', spot, { before: 'open', after: 'closed' });
  } else if (!now) scope.descend(before.additional, after.additional, '.*');
}

/** A pattern of names allows properties in a closed object, and restricts them in an open one. */
function comparePatternProperties(scope: ComparisonScope): void {
  const { before, after } = scope;
  for (const pattern of new Set([
    ...before.patternProperties.keys(),
    ...after.patternProperties.keys(),
  ])) {
    const old = before.patternProperties.get(pattern);
    const now = after.patternProperties.get(pattern);
    if (old && now) {
      scope.descend(old, now, `.(${showValue(pattern)})`);
      continue;
    }
    const closed = isClosed(scope, old ? 'after' : 'before');
    const shown = `patternProperties ${showValue(pattern)}`;
    scope.report(
      (old === undefined) === closed ? 'constraint-widened' : 'constraint-narrowed',
      [old?.[0], now?.[0]],
      old ? { before: shown } : { after: shown },
    );
  }
}
