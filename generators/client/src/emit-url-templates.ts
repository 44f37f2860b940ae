import {
  comment,
  identifier,
  layOut,
  printFile,
  propertyKey,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { ListFacts } from '@openrpc-kit/model';
import { listsByRow } from './emit-schemas.ts';

/** `url-templates.ts`: addresses that are made from a row. */
export function emitUrlTemplates({ model }: GeneratorInput): GeneratedFile[] {
  const rows = [...listsByRow(model).values()].filter(({ fields }) =>
    fields.some(({ urlTemplate }) => urlTemplate),
  );
  if (rows.length === 0) return [];
  return [printFile('url-templates.ts', { statements: rows.flatMap(printRow) })];
}

function printRow({ row, fields }: ListFacts): string {
  const templates = Object.fromEntries(
    fields.flatMap(({ name, urlTemplate }) => (urlTemplate ? [[name, urlTemplate]] : [])),
  );
  const type = Object.keys(templates).map((name) => `readonly ${propertyKey(name)}: string`);
  const text = `Addresses made from a row of ${row}: \`{item}\` is an item of the field, other names are fields of the row.`;
  return `${comment(text)}
export const ${identifier(`${row.charAt(0).toLowerCase()}${row.slice(1)}Urls`)}: { ${type.join('; ')} } = ${layOut(templates, 100)};`;
}
