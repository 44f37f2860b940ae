import Table from 'cli-table3';
import type { FieldFacts, MethodFacts } from '../api-facts.ts';

const edges = ['top', 'bottom', 'left', 'right', 'mid'] as const;
const corners = edges.flatMap((edge) => [edge, `${edge}-mid`, `${edge}-left`, `${edge}-right`]);
const noBorder = { ...Object.fromEntries(corners.map((name) => [name, ''])), middle: ' ' };

/** The text of a method, and who may call it where that is not everybody. */
export function describeMethod({ description, access }: MethodFacts): string {
  const [only, ...others] = access;
  const hint =
    only === undefined || others.length > 0 ? '' : `\n\nFor the token of a ${only} only.`;
  return description + hint;
}

/** The fields of a method, what each can do, and which values are known. */
export function describeFields({ list }: MethodFacts): string {
  if (!list) return '';
  const table = new Table({
    head: ['  Field', 'Type', 'Default', 'Sort', 'Filter'],
    chars: noBorder,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
  });
  for (const field of list.fields) {
    const { name, sortable, operators } = field;
    const marks = [field.default ? 'yes' : '', sortable ? 'yes' : '', operators.join(' ')];
    table.push([`  ${name}`, describeType(field), ...marks]);
  }
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  return `\nFields of a row:\n${lines.join('\n')}${describeValues(list.fields)}`;
}

/** Values that can be written into a filter; others may appear. */
function describeValues(fields: readonly FieldFacts[]): string {
  const lines = fields.flatMap(({ name, knownValues = [] }) => {
    // Numbers alone say nothing to people.
    const words = knownValues.filter((value) => typeof value === 'string');
    return words.length > 0 ? [`  ${name}\n${wrapWords(words, 76)}`] : [];
  });
  return lines.length === 0 ? '' : `\n\nValues known so far:\n${lines.join('\n')}`;
}

function wrapWords(words: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 2 <= width) {
      lines[lines.length - 1] = `${last}, ${word}`;
    } else lines.push(`    ${word}`);
  }
  return lines.join(',\n');
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
