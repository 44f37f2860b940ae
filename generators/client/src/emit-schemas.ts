import {
  comment,
  identifier,
  literalUnion,
  printFile,
  propertyKey,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { ApiModel, Conventions, ListFacts } from '@openrpc-kit/model';
import { fieldOperators, operatorsName } from './operators.ts';
import { importTypes } from './runtime.ts';

/** `schemas.ts`: the types of all named schemas. Nothing of it is left at run time. */
export function emitSchemas({ model, types, options }: GeneratorInput): GeneratedFile {
  const plain = model.schemas.filter(({ kind }) => kind === 'plain' || kind === 'row');
  const lists = listsByRow(model);
  const { conventions } = model;
  return printFile('schemas.ts', {
    imports: [
      ...(lists.size > 0 ? [importTypes('ListFilter', 'ListSort')] : []),
      ...(conventions
        ? [
            {
              from: `./conventions${options.importExtension}`,
              names: usedOperators(lists),
              typeOnly: true,
            },
          ]
        : []),
    ],
    statements: [
      ...plain.map(({ name }) => types.schemas.get(name)?.code ?? ''),
      ...(conventions ? [...lists.values()].flatMap((list) => printList(list, conventions)) : []),
      ...(model.schemas.length === 0 ? ['export {};'] : []),
    ],
  });
}

/** Rows of list methods, each once: methods of one row share its rules. */
export function listsByRow({ methods }: ApiModel): Map<string, ListFacts> {
  const lists = new Map<string, ListFacts>();
  for (const { list } of methods) if (list && !lists.has(list.row)) lists.set(list.row, list);
  return lists;
}

function usedOperators(lists: ReadonlyMap<string, ListFacts>): string[] {
  const fields = [...lists.values()]
    .flatMap((list) => list.fields)
    .filter(({ filterable }) => filterable);
  return [...new Set(fields.map(({ dataType }) => operatorsName(dataType)))];
}

function printList({ row, fields }: ListFacts, conventions: Conventions): string[] {
  const name = identifier(row);
  const sortable = fields.filter((field) => field.sortable).map((field) => field.name);
  const filterable = fields.filter((field) => field.filterable);
  const operators = filterable.map(
    (field) => `readonly ${propertyKey(field.name)}: ${fieldOperators(field, name, conventions)};`,
  );
  return [
    `${comment(`Name of a field of ${row}.`)}
export type ${name}Field = keyof ${name};`,
    `${comment(`Fields that ${row} can be sorted by.`)}
export type ${name}SortField = ${literalUnion(sortable)};`,
    `${comment(`Order of rows of ${row}, the most important field first.`)}
export type ${name}Sort = readonly ListSort<${name}SortField>[];`,
    `${comment(`Fields that ${row} can be filtered on, with the operators of each.`)}
export interface ${name}Operators {
${operators.join('\n')}
}`,
    `${comment(`Filter on rows of ${row}: one condition, or a tree of groups.`)}
export type ${name}Filter = ListFilter<${name}Operators>;`,
  ];
}
