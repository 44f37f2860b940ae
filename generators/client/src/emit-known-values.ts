import {
  comment,
  identifier,
  literal,
  printFile,
  propertyKey,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { ListFacts } from '@openrpc-kit/model';
import { listsByRow } from './emit-schemas.ts';

/** `known-values.ts`: titles of the values that open lists are known to hold, by row and field. */
export function emitKnownValues({ model }: GeneratorInput): GeneratedFile[] {
  const rows = [...listsByRow(model).values()].filter(({ fields }) =>
    fields.some(({ knownValues }) => knownValues),
  );
  if (rows.length === 0) return [];
  return [printFile('known-values.ts', { statements: rows.map(printRow) })];
}

function printRow({ row, fields }: ListFacts): string {
  const open = fields.filter(({ knownValues }) => knownValues);
  const type = open.map(
    ({ name }) => `  readonly ${propertyKey(name)}: Readonly<Record<string | number, string>>;`,
  );
  const values = open.map(({ name, knownValues = [] }) => {
    const titles = knownValues.map(
      ({ value, title }) => `    ${propertyKey(String(value))}: ${literal(title)},`,
    );
    return `  ${propertyKey(name)}: {\n${titles.join('\n')}\n  },`;
  });
  return `${comment(`Titles of known values of ${row}, by field. Other values may appear.`)}
export const ${knownValuesName(row)}: {\n${type.join('\n')}\n} = {\n${values.join('\n')}\n};`;
}

/** `callLegValues`. */
function knownValuesName(row: string): string {
  return identifier(`${row.charAt(0).toLowerCase()}${row.slice(1)}Values`);
}
