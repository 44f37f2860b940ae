import { identifier, printFile, type GeneratedFile } from '@openrpc-kit/emit';
import type { Context } from './context.ts';
import { runtimePackage } from './emit-check.ts';
import { isTypeOnly } from './emit-list-schema.ts';
import { paramsValidatorName } from './emit-params.ts';
import { resultValidatorName } from './emit-result.ts';
import { toFileStem } from './file-stem.ts';

/** The entry: everything by name, so that a bundle takes only what it uses. */
export function emitIndex(context: Context): GeneratedFile[] {
  const { model, types } = context;
  const values = [
    ...model.schemas
      .filter((schema) => !isTypeOnly(context, schema))
      .map(({ name }) =>
        printExport(
          [identifier(`is${name}`), identifier(`validate${name}`)],
          `schemas/${toFileStem(name)}`,
        ),
      ),
    ...model.methods.map((method) =>
      printExport([paramsValidatorName(method)], `params/${method.slug}`),
    ),
    ...model.methods
      .filter(({ result }) => result !== undefined)
      .map((method) => printExport([resultValidatorName(method)], `results/${method.slug}`)),
  ];
  const typeLines = [
    ...model.schemas.map(({ name }) => printTypeExport(name, `schemas/${toFileStem(name)}`)),
    ...model.methods.flatMap(({ name, slug }) => {
      const method = types.methods.get(name);
      return [
        ...(method ? [printTypeExport(method.params.name, `params/${slug}`)] : []),
        ...(method?.result ? [printTypeExport(method.result.name, `results/${slug}`)] : []),
      ];
    }),
    `export type { ${runtimeTypes.join(', ')} } from '${runtimePackage}';`,
  ];
  return [
    printFile('index.js', { statements: values }),
    printFile('index.d.ts', { statements: [...values, ...typeLines] }),
  ];
}

const runtimeTypes = [
  'Drift',
  'Fault',
  'Issue',
  'ReplyOptions',
  'ReplyResult',
  'ReplyValidator',
  'StandardSchema',
  'ValidationResult',
  'Validator',
];

function printExport(names: readonly string[], path: string): string {
  return `export { ${names.join(', ')} } from './${path}.js';`;
}

function printTypeExport(name: string, path: string): string {
  return `export type { ${identifier(name)} } from './${path}.js';`;
}
