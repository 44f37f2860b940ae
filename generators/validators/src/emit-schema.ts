import { identifier, literal, printFile, type GeneratedFile } from '@openrpc-kit/emit';
import { declare } from './declare.ts';
import type { NamedSchema } from '@openrpc-kit/model';
import type { Context } from './context.ts';
import { declareType } from './declare-type.ts';
import { importForCheck, runtimePackage } from './emit-check.ts';
import { emitListSchema } from './emit-list-schema.ts';
import { toFileStem } from './file-stem.ts';

/** The module of a named schema: its check, a type guard and a validator. */
export function emitSchema(context: Context, named: NamedSchema): GeneratedFile[] {
  if (named.kind === 'filter' || named.kind === 'sort') return emitListSchema(context, named);
  const path = `schemas/${toFileStem(named.name)}`;
  return [printSchemaCode(context, named, path), printSchemaTypes(context, named, path)];
}

function printSchemaCode(
  context: Context,
  { name, schema }: NamedSchema,
  path: string,
): GeneratedFile {
  const check = context.compile(name, schema);
  const checkName = identifier(`check${name}`);
  return printFile(`${path}.js`, {
    isRaw: check.isRaw,
    imports: [
      ...importForCheck(check, name),
      { from: runtimePackage, names: ['accepts', 'createValidator'] },
    ],
    statements: [
      check.code,
      `export const ${checkName} = ${check.name};`,
      `export function ${identifier(`is${name}`)}(value) { return accepts(${checkName}, value); }`,
      `export const ${identifier(`validate${name}`)} = /* @__PURE__ */ createValidator(${checkName}, ${literal(name)});`,
    ],
  });
}

/** A row has the fields that were asked for, so that none of them is sure to be there. */
function printSchemaTypes(
  context: Context,
  { name, kind }: NamedSchema,
  path: string,
): GeneratedFile {
  const declaration = context.types.schemas.get(name);
  if (!declaration) throw new Error(`no type was made of the schema ${name}`);
  const isRow = kind === 'row';
  const type = isRow ? `Partial<${identifier(name)}>` : identifier(name);
  const { imports, statements } = declareType(context, declaration);
  return printFile(`${path}.d.ts`, {
    imports: [...imports, { from: runtimePackage, names: ['Validator'], typeOnly: true }],
    statements: [
      ...statements,
      declare(
        `Whether a value is a ${name}${isRow ? ', with some of its fields or all' : ''}.`,
        `export declare function ${identifier(`is${name}`)}(value: unknown): value is ${type};`,
      ),
      declare(
        `As \`is${name}\`, and says what is wrong.`,
        `export declare const ${identifier(`validate${name}`)}: Validator<${type}>;`,
      ),
    ],
  });
}
