import {
  comment,
  identifier,
  literal,
  printDeclaration,
  printFile,
  unionOf,
  type GeneratedFile,
  type GeneratorInput,
  type TypeNode,
} from '@openrpc-kit/emit';
import type { ApiModel, ListFacts } from '@openrpc-kit/model';
import { conditionName, rowConditions } from './conditions.ts';
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
              names: usedConditions(lists),
              typeOnly: true,
            },
          ]
        : []),
    ],
    statements: [
      ...plain.map(({ name }) => types.schemas.get(name)?.code ?? ''),
      ...[...lists.values()].flatMap(printList),
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

function usedConditions(lists: ReadonlyMap<string, ListFacts>): string[] {
  const fields = [...lists.values()]
    .flatMap((list) => list.fields)
    .filter(({ filterable }) => filterable);
  return [...new Set(fields.map(({ dataType }) => conditionName(dataType)))];
}

function printList(list: ListFacts): string[] {
  const name = identifier(list.row);
  const sortable = list.fields.filter((field) => field.sortable).map((field) => field.name);
  const conditions = rowConditions(list);
  const declare = (suffix: string, type: TypeNode, text: string): string =>
    printDeclaration(name + suffix, type, comment(text));
  return [
    declare('Field', `keyof ${name}`, `Name of a field of ${name}.`),
    declare('SortField', unionOf(sortable.map(literal)), `Fields that ${name} can be sorted by.`),
    declare(
      'Sort',
      `readonly ListSort<${name}SortField>[]`,
      `Order of rows of ${name}, the most important field first.`,
    ),
    declare(
      'Condition',
      unionOf(conditions),
      `A condition on a field of ${name} that can be filtered on.`,
    ),
    declare(
      'Filter',
      `ListFilter<${name}Condition>`,
      `Filter on rows of ${name}: one condition, or a tree of groups.`,
    ),
  ];
}
