import { describeSchema } from '../schemas/describe-schema.ts';
import type { Located } from '../schemas/schema-part.ts';
import { findRenamed } from '../find-renamed.ts';
import { toPathStep } from '../pointer.ts';
import { showValue } from '../printable.ts';
import type { ComparisonScope } from './comparison-scope.ts';

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
  const { before, after, comparer } = scope;
  const closed = before.additional !== undefined && comparer.before.isNever(before.additional);
  const kind = after.required.has(name) ? 'property-added-required' : 'property-added';
  scope.reportProperty(closed ? `${kind}-closed` : kind, name, [undefined, schema], {
    after: describeSchema(comparer.after, schema),
  });
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
  const { before, after, comparer } = scope;
  const old = before.additional !== undefined && comparer.before.isNever(before.additional);
  const now = after.additional !== undefined && comparer.after.isNever(after.additional);
  const spot = [before.additional?.[0], after.additional?.[0]] as const;
  if (old && !now) scope.report('additional-widened', spot, { before: 'closed', after: 'open' });
  else if (now && !old) {
    scope.report('additional-narrowed', spot, { before: 'open', after: 'closed' });
  } else if (!now) scope.descend(before.additional, after.additional, '.*');
}

/** A pattern of names allows properties in a closed object, and restricts them in an open one. */
function comparePatternProperties(scope: ComparisonScope): void {
  const { before, after, comparer } = scope;
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
    const { additional } = old ? after : before;
    const source = old ? comparer.after : comparer.before;
    const closed = additional !== undefined && source.isNever(additional);
    const shown = `patternProperties ${showValue(pattern)}`;
    scope.report(
      (old === undefined) === closed ? 'constraint-widened' : 'constraint-narrowed',
      [old?.[0], now?.[0]],
      old ? { before: shown } : { after: shown },
    );
  }
}
