import Table from 'cli-table3';
import type { FieldFacts, MethodFacts } from '../api-facts.ts';

const noBorder = {
  ...Object.fromEntries(
    ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left'].map(
      (name) => [name, ''],
    ),
  ),
  ...Object.fromEntries(
    ['bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map((name) => [
      name,
      '',
    ]),
  ),
  middle: ' ',
};

/** The fields of a method, and what each can do. */
export function describeFields(method: MethodFacts): string {
  const fields = method.list?.fields;
  if (!fields) return '';
  const table = new Table({
    head: ['  Field', 'Type', 'Default', 'Sort', 'Filter'],
    chars: noBorder,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
  });
  for (const field of fields) {
    const { name, sortable, operators } = field;
    const marks = [field.default ? 'yes' : '', sortable ? 'yes' : '', operators.join(' ')];
    table.push([`  ${name}`, describeType(field), ...marks]);
  }
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  return `\nFields of a row:\n${lines.join('\n')}`;
}

function describeType({ dataType, integer, values, unit }: FieldFacts): string {
  if (values) return values.join(' | ');
  const type =
    dataType === 'iso8601'
      ? 'time'
      : integer
        ? 'integer'
        : dataType === 'enum'
          ? 'string'
          : dataType;
  return unit === undefined ? type : `${type}, ${unit}`;
}
