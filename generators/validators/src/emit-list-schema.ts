import { identifier, literal, printFile, type GeneratedFile } from '@openrpc-kit/emit';
import { declare } from './declare.ts';
import type { NamedSchema } from '@openrpc-kit/model';
import type { Context } from './context.ts';
import { declareType } from './declare-type.ts';
import { runtimePackage } from './emit-check.ts';
import { importRules, rulesName } from './emit-list-rules.ts';
import { toFileStem } from './file-stem.ts';

/**
 * The module of the filter or the sort of a row: the rules of lists judge those, which tell more
 * than a schema can. The parts of a filter are types only.
 */
export function emitListSchema(context: Context, named: NamedSchema): GeneratedFile[] {
  const path = `schemas/${toFileStem(named.name)}`;
  const row = findRow(context, named);
  const types = printTypes(context, named, path, row !== undefined);
  return row === undefined ? [types] : [printCode(named, path, row), types];
}

/** Whether a schema has a check of its own, or is a type only. */
export function isTypeOnly(context: Context, named: NamedSchema): boolean {
  return named.kind === 'filter' && findRow(context, named) === undefined;
}

function findRow({ model }: Context, { name }: NamedSchema): string | undefined {
  const rows = model.methods.flatMap(({ list }) => (list ? [list.row] : []));
  return rows.find((row) => name === `${row}Filter` || name === `${row}Sort`);
}

function printCode({ name, kind }: NamedSchema, path: string, row: string): GeneratedFile {
  const create = kind === 'filter' ? 'createFilterValidator' : 'createSortValidator';
  return printFile(`${path}.js`, {
    imports: [
      { from: runtimePackage, names: [create] },
      { from: '../conventions.js', names: ['faultErrors'] },
      importRules(row),
    ],
    statements: [
      `export function ${identifier(`is${name}`)}(value) { return ${identifier(`validate${name}`)}(value).ok; }`,
      `export const ${identifier(`validate${name}`)} = /* @__PURE__ */ ${create}(${rulesName(row)}, faultErrors, ${literal(name)});`,
    ],
  });
}

function printTypes(
  context: Context,
  { name }: NamedSchema,
  path: string,
  isChecked: boolean,
): GeneratedFile {
  const declaration = context.types.schemas.get(name);
  if (!declaration) throw new Error(`no type was made of the schema ${name}`);
  const { imports, statements } = declareType(context, declaration);
  if (!isChecked) return printFile(`${path}.d.ts`, { imports, statements });
  return printFile(`${path}.d.ts`, {
    imports: [...imports, { from: runtimePackage, names: ['Validator'], typeOnly: true }],
    statements: [
      ...statements,
      declare(
        `Whether a value is a ${name}, by the rules of the row.`,
        `export declare function ${identifier(`is${name}`)}(value: unknown): value is ${identifier(name)};`,
      ),
      declare(
        `As \`is${name}\`, and says what is wrong.`,
        `export declare const ${identifier(`validate${name}`)}: Validator<${identifier(name)}>;`,
      ),
    ],
  });
}
