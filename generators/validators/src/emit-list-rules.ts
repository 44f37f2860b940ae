import {
  identifier,
  joinParts,
  literal,
  printFile,
  propertyKey,
  type GeneratedFile,
  type Import,
} from '@openrpc-kit/emit';
import type { ListFacts, RowField } from '@openrpc-kit/model';
import type { Context } from './context.ts';
import { toFileStem } from './file-stem.ts';

/** A module a kind of rows: which fields filter and sort, and how. */
export function emitListRules({ model }: Context): GeneratedFile[] {
  const lists = new Map(model.methods.flatMap(({ list }) => (list ? [[list.row, list]] : [])));
  return [...lists.values()].map(printRules);
}

/** Name of the rules of a row: `callLegRules`. */
export function rulesName(row: string): string {
  return identifier(`${row.charAt(0).toLowerCase()}${row.slice(1)}Rules`);
}

export function importRules(row: string): Import {
  return { from: `../lists/${toFileStem(row)}.js`, names: [rulesName(row)] };
}

function printRules({ row, fields }: ListFacts): GeneratedFile {
  // Fields of a type share their operators: the list is written once.
  const shared = new Map<string, string>();
  for (const { operators } of fields) {
    const text = literal(operators);
    if (!shared.has(text)) shared.set(text, `operators${shared.size + 1}`);
  }
  const members = fields.map(
    (field) => `${toKey(field.name)}: ${printField(field, shared.get(literal(field.operators))!)}`,
  );
  return printFile(`lists/${toFileStem(row)}.js`, {
    imports: [{ from: '../conventions.js', names: ['filterRules', 'sortRules'] }],
    statements: [
      ...[...shared].map(([text, name]) => `const ${name} = ${text};`),
      `export const ${rulesName(row)} = {
  fields: ${joinParts(members, 10, '  ')},
  filter: filterRules,
  sort: sortRules,
};`,
    ],
  });
}

function printField(field: RowField, operators: string): string {
  const facts = [
    `type: ${literal(field.dataType)}`,
    `operators: ${operators}`,
    `sortable: ${literal(field.sortable)}`,
    ...(field.enum ? [`enum: ${literal(field.enum)}`] : []),
  ];
  return `{ ${facts.join(', ')} }`;
}

/** A member of an object literal; `__proto__` in brackets, or it would set the prototype. */
export function toKey(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : propertyKey(name);
}
