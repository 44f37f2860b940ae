import type { FieldFacts, MethodFacts } from '../api-facts.ts';

/** A filter that the method takes, for help: `direction=in and duration>=30`. */
export function showFilter({ list }: MethodFacts): string {
  const fields = list?.fields ?? [];
  const choice = fields.find(({ values, operators }) => values && operators.includes('='));
  const seconds = fields.find(({ unit, operators }) => unit && operators.includes('>='));
  const text = fields.find(({ operators }) => operators.includes('like'));
  const parts = [
    choice && `${choice.name}=${choice.values?.[0]}`,
    seconds && `${seconds.name}>=30`,
  ];
  const found = parts.filter((part) => part !== undefined);
  return found.length > 0 ? found.join(' and ') : text ? `${text.name} like A%` : '…';
}

/** An order that the method takes, for help: `start_time,-duration`. Times come first, then amounts. */
export function showSort({ list }: MethodFacts): string {
  const [first, second] = (list?.fields ?? [])
    .filter(({ sortable }) => sortable)
    .toSorted((a, b) => rank(a) - rank(b));
  return [first?.name, second && `-${second.name}`].filter((name) => name !== undefined).join(',');
}

function rank({ dataType, unit }: FieldFacts): number {
  return dataType === 'iso8601' ? 0 : unit ? 1 : 2;
}
