import {
  comment,
  literal,
  printDeclaration,
  printFile,
  unionOf,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { Conventions, DataType, FilterOperator } from '@openrpc-kit/model';
import { conditionName, hasOwnValues, operatorsOf, valueTypes } from './conditions.ts';
import { importTypes } from './runtime.ts';

type Operand = FilterOperator['operand'];

/** `conventions.ts`: which operators each data type takes in a filter, and with which value. */
export function emitConventions({ model }: GeneratorInput): GeneratedFile[] {
  const { conventions } = model;
  if (!conventions) return [];
  const types = new Set(conventions.filter.operators.flatMap((operator) => operator.types));
  const statements = [...types].map((type) => printCondition(type, conventions));
  const names = ['FilterCondition', 'FilterTest'].filter((name) =>
    statements.some((statement) => statement.includes(`${name}<`)),
  );
  return [printFile('conventions.ts', { imports: [importTypes(...names)], statements })];
}

/** Operators that take the same operand share a member: unions stay small, and errors readable. */
function printCondition(type: DataType, conventions: Conventions): string {
  const operators = operatorsOf(type, conventions);
  const takesValue = hasOwnValues(type);
  const value = takesValue ? 'Value' : valueTypes[type];
  const members = [...Map.groupBy(operators, ({ operand }) => operand)].map(([operand, group]) => {
    const names = group.map(({ operator }) => literal(operator)).join(' | ');
    return operand === 'none'
      ? `FilterTest<Field, ${names}>`
      : `FilterCondition<Field, ${names}, ${operandTypes[operand].replace('Value', value)}>`;
  });
  const lines = operators.map(
    ({ operator, title, description }) => `- \`${operator}\` ${title}: ${description}`,
  );
  return printDeclaration(
    `${conditionName(type)}<Field${takesValue ? `, Value = ${valueTypes[type]}` : ''}>`,
    unionOf(members),
    comment(`A condition on a field of type ${type}.\n\n${lines.join('\n')}`),
  );
}

const operandTypes: Readonly<Record<Exclude<Operand, 'none'>, string>> = {
  value: 'Value | null',
  ordered: 'Value',
  list: 'readonly Value[]',
  pattern: 'string',
};
