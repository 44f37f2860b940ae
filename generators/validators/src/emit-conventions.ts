import { literal, printFile, type GeneratedFile } from '@openrpc-kit/emit';
import type { ApiModel, Conventions, Fault } from '@openrpc-kit/model';
import type { Context } from './context.ts';

/** What the methods of an API share: the errors that answer faults, and the rules of filter and sort. */
export function emitConventions({ model }: Context): GeneratedFile[] {
  const { conventions } = model;
  if (!conventions) return [];
  return [
    printFile('conventions.js', {
      statements: [
        `export const faultErrors = ${literal(toFaultErrors(model, conventions))};`,
        `export const filterRules = ${literal(toFilterRules(conventions))};`,
        `export const sortRules = ${literal({ orders: conventions.sort.orders })};`,
      ],
    }),
  ];
}

/** Faults that a look at the params can find. */
const paramFaults: readonly Fault[] = [
  'envelope',
  'missing-param',
  'unknown-param',
  'wrong-type',
  'wrong-value',
  'param-combination',
  'unknown-field',
  'unfilterable-field',
  'unsortable-field',
  'period-too-long',
];

function toFaultErrors({ errors }: ApiModel, { faults }: Conventions): object {
  return Object.fromEntries(
    paramFaults.map((fault) => {
      const error = errors.find(({ key }) => key === faults[fault]);
      if (!error) throw new Error(`the fault ${fault} is mapped to no error`);
      return [fault, { mnemonic: error.mnemonic, code: error.code }];
    }),
  );
}

function toFilterRules({ filter, dates }: Conventions): object {
  return {
    operators: Object.fromEntries(
      filter.operators.map(({ operator, operand }) => [operator, operand]),
    ),
    aliases: filter.operators.filter(({ alias }) => alias).map(({ operator }) => operator),
    conditions: filter.conditions,
    maximumDepth: filter.maximumDepth,
    layout: dates.layout,
  };
}
