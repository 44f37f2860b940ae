import { literal } from '@openrpc-kit/emit';
import type {
  Conventions,
  DataType,
  FilterOperator,
  ListFacts,
  RowField,
} from '@openrpc-kit/model';

/** Operators that a data type takes. Other spellings of an operator are left to those who know them. */
export function operatorsOf(type: DataType, { filter }: Conventions): readonly FilterOperator[] {
  return filter.operators.filter(({ types, alias }) => types.includes(type) && !alias);
}

/** Name of the type of conditions on fields of a data type: `NumberCondition`. */
export function conditionName(type: DataType): string {
  return `${type === 'iso8601' ? 'Date' : type.charAt(0).toUpperCase() + type.slice(1)}Condition`;
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

/** Whether a field of the type can have values of its own, which its conditions then name. */
export function hasOwnValues(type: DataType): boolean {
  return type === 'number' || type === 'string' || type === 'enum';
}

/** Conditions on a row, by data type: `NumberCondition<'id' | 'duration'>`, `EnumCondition<'direction', …>`. */
export function rowConditions({ row, fields }: ListFacts): string[] {
  const filterable = fields.filter((field) => field.filterable);
  const groups = Map.groupBy(
    filterable,
    (field) => `${field.dataType} ${describeValue(field, row)}`,
  );
  return [...groups.values()].map((group) => {
    const [first] = group as [RowField];
    const names = group.map(({ name }) => literal(name)).join(' | ');
    return `${conditionName(first.dataType)}<${names}${valueArgument(first, row)}>`;
  });
}

/** The same for fields whose conditions take the same values: closed lists are compared by content. */
function describeValue(field: RowField, row: string): string {
  const { enum: closed, dataType, nullable } = field;
  if (!closed || !hasOwnValues(dataType)) return valueArgument(field, row);
  return JSON.stringify([closed.toSorted(), nullable]);
}

/** Closed lists of so many values are written out: to look them up in the row takes a compiler longer. */
const shortList = 4;

/** A list of values, closed or open, is that of the row: an editor can offer them. */
function valueArgument(field: RowField, row: string): string {
  const { name, enum: closed, knownValues, dataType, nullable } = field;
  if (!hasOwnValues(dataType)) return '';
  if (!closed && (!knownValues || dataType === 'number')) return '';
  if (closed?.length && closed.length <= shortList) return `, ${closed.map(literal).join(' | ')}`;
  const type = `${row}[${literal(name)}]`;
  return nullable ? `, NonNullable<${type}>` : `, ${type}`;
}
