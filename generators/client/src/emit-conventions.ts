import {
  comment,
  literal,
  printFile,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { Conventions, DataType, FilterOperator } from '@openrpc-kit/model';
import { operatorsName, operatorsOf, valueTypes } from './operators.ts';

/** `conventions.ts`: which operators each data type takes in a filter, and with which value. */
export function emitConventions({ model }: GeneratorInput): GeneratedFile[] {
  const { conventions } = model;
  if (!conventions) return [];
  return [
    printFile('conventions.ts', {
      statements: usedTypes(conventions).map((type) => printOperators(type, conventions)),
    }),
  ];
}

function usedTypes({ filter }: Conventions): DataType[] {
  return [...new Set(filter.operators.flatMap(({ types }) => types))];
}

function printOperators(type: DataType, conventions: Conventions): string {
  const members = operatorsOf(type, conventions).map(
    (operator) =>
      `${comment(describe(operator))}\nreadonly ${literal(operator.operator)}: ${operandType(operator)};`,
  );
  const text = `Operators of a filter on a field of type ${type}, with the value that each takes.`;
  return `${comment(text)}
export interface ${operatorsName(type)}<Value = ${valueTypes[type]}> {
${members.join('\n')}
}`;
}

function describe({ title, description, caseSensitive, operand }: FilterOperator): string {
  const hasCase = operand !== 'none' && operand !== 'ordered';
  return [title, description, hasCase && !caseSensitive ? 'Upper and lower case are the same.' : '']
    .filter((part) => part !== '')
    .join('\n\n');
}

function operandType({ operand }: FilterOperator): string {
  switch (operand) {
    case 'value':
      return 'Value | null';
    case 'ordered':
      return 'Value';
    case 'list':
      return 'readonly Value[]';
    case 'pattern':
      return 'string';
    case 'none':
      return 'undefined';
  }
}
