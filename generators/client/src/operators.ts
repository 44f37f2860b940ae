import { literal } from '@openrpc-kit/emit';
import type { Conventions, DataType, FilterOperator, RowField } from '@openrpc-kit/model';

/** Operators that a data type takes. Other spellings of an operator are left to those who know them. */
export function operatorsOf(type: DataType, { filter }: Conventions): readonly FilterOperator[] {
  return filter.operators.filter(({ types, alias }) => types.includes(type) && !alias);
}

/** Name of the interface with the operators of a data type: `NumberOperators`. */
export function operatorsName(type: DataType): string {
  return `${type === 'iso8601' ? 'Date' : type.charAt(0).toUpperCase() + type.slice(1)}Operators`;
}

/** Type of the values of a data type, as they stand in a filter. */
export const valueTypes: Readonly<Record<DataType, string>> = {
  number: 'number',
  string: 'string',
  enum: 'string',
  boolean: 'boolean',
  iso8601: 'string',
  array: 'readonly unknown[]',
  object: 'object',
};

/** What a filter on a field may be: `NumberOperators`, `EnumOperators<CallLeg['direction']>`. */
export function fieldOperators(field: RowField, row: string, conventions: Conventions): string {
  const all = operatorsOf(field.dataType, conventions).map(({ operator }) => operator);
  const allowed = all.filter((operator) => field.operators.includes(operator));
  const type = operatorsName(field.dataType) + valueArgument(field, row);
  return allowed.length === all.length
    ? type
    : `Pick<${type}, ${allowed.map(literal).join(' | ')}>`;
}

/** A list of values, closed or open, is that of the row: an editor can offer them. */
function valueArgument(
  { name, enum: closed, knownValues, dataType, nullable }: RowField,
  row: string,
): string {
  if (!closed && (!knownValues || dataType === 'number')) return '';
  const type = `${row}[${literal(name)}]`;
  return nullable ? `<NonNullable<${type}>>` : `<${type}>`;
}
