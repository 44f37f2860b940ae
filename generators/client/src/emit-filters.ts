import {
  comment,
  identifier,
  literal,
  printFile,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { ListFacts } from '@openrpc-kit/model';
import { listsByRow } from './emit-schemas.ts';
import { importTypes, importValues } from './runtime.ts';

/** `filters.ts`: for each row that can be filtered, `where` with the types of its fields. */
export function emitFilters({ model, options }: GeneratorInput): GeneratedFile[] {
  const lists = [...listsByRow(model).values()].filter(isFilterable);
  if (lists.length === 0) return [];
  const conditions = lists.map(({ row }) => `${row}Condition`);
  return [
    printFile('filters.ts', {
      imports: [
        importValues('whereOf'),
        importTypes('Where'),
        { from: `./schemas${options.importExtension}`, names: conditions, typeOnly: true },
      ],
      statements: lists.map((list) => printWhere(list)),
    }),
  ];
}

/** Whether calls of some method can carry a filter on the row. */
export function isFilterable({ params, fields }: ListFacts): boolean {
  return params.filter !== undefined && fields.some(({ filterable }) => filterable);
}

function printWhere({ row, fields }: ListFacts): string {
  const field = fields.find(({ filterable }) => filterable);
  const example = `where${row}(${literal(field?.name)}, ${literal(field?.operators[0])}, …)`;
  return `${comment(`A condition on a field of ${row}; \`and\` and \`or\` join conditions.`, { example })}
export const where${identifier(row)}: Where<${row}Condition> = /*@__PURE__*/ whereOf<${row}Condition>();`;
}
