import type { JsonValue } from '../json.ts';
import type { Condition } from './read-condition.ts';

/**
 * Fewer conditions of a group that mean the same: each once, and under `or` all that compare one
 * field with a value as one set of values. Programs write a long list of values in either way.
 */
export function mergeConditions(
  conditions: readonly Condition[],
  joint: 'and' | 'or',
): readonly Condition[] {
  if (conditions.length < 2) return conditions;
  const kept = new Map<string, Condition>();
  const sets = new Map<string, { readonly first: Condition; readonly values: Set<JsonValue> }>();
  for (const condition of conditions) {
    const { field, operator, value } = condition;
    const values = joint === 'or' ? listValues(condition) : undefined;
    if (values === undefined) {
      kept.set(JSON.stringify([field.name, operator.operator, value]), condition);
      continue;
    }
    const set = sets.get(field.name) ?? { first: condition, values: new Set() };
    for (const one of values) set.values.add(one);
    sets.set(field.name, set);
  }
  return [...Array.from(sets.values(), toCondition), ...kept.values()];
}

/** Values of which a cell has to be one; undefined for conditions of another kind. */
function listValues({ field, operator, value }: Condition): readonly JsonValue[] | undefined {
  if (!field.operators.includes('in') || value === null) return undefined;
  if (operator.operator === '=') return [value];
  return operator.operator === 'in' ? (value as readonly JsonValue[]) : undefined;
}

function toCondition({
  first,
  values,
}: {
  readonly first: Condition;
  readonly values: ReadonlySet<JsonValue>;
}): Condition {
  // A single comparison is quicker by itself.
  if (values.size === 1 && first.operator.operator === '=') return first;
  return { ...first, test: { accepts: (cell) => values.has(cell) } };
}
