import {
  identifier,
  joinParts,
  literal,
  printFile,
  type GeneratedFile,
  type TypeDeclaration,
} from '@openrpc-kit/emit';
import { declare } from './declare.ts';
import type { Method } from '@openrpc-kit/model';
import type { Context } from './context.ts';
import { declareType } from './declare-type.ts';
import { importForCheck, runtimePackage } from './emit-check.ts';
import { toFileStem } from './file-stem.ts';
import { importShapes, printShape } from './print-shape.ts';

/** Name of the validator of a method's results. */
export function resultValidatorName({ typeName }: Method): string {
  return identifier(`validate${typeName}Result`);
}

/** The module of a method's result; none for a notification. */
export function emitResult(context: Context, method: Method): GeneratedFile[] {
  const { result } = method;
  if (!result) return [];
  const path = `results/${method.slug}`;
  const declaration = context.types.methods.get(method.name)?.result;
  if (!declaration) throw new Error(`no type was made of the result of ${method.name}`);
  const check = context.compile(`the result of ${method.name}`, result.schema);
  const shape = printShape(context, result.schema);
  const fields = method.list?.params.fields;
  const rules = [
    `method: ${literal(method.name)}`,
    ...(shape ? [`shape: ${shape.text.replaceAll('\n', '\n  ')}`] : []),
    ...(fields === undefined ? [] : [`fields: ${literal(fields)}`]),
  ];
  return [
    printFile(`${path}.js`, {
      isRaw: check.isRaw,
      imports: [
        ...importForCheck(check),
        ...importShapes(shape, '../shapes/'),
        { from: runtimePackage, names: ['createReplyValidator'] },
      ],
      statements: [
        check.code,
        `export const ${resultValidatorName(method)} = /* @__PURE__ */ createReplyValidator(${check.name}, ${joinParts(rules, 60, '')});`,
      ],
    }),
    printResultTypes(context, method, declaration, path),
  ];
}

function printResultTypes(
  context: Context,
  method: Method,
  declaration: TypeDeclaration,
  path: string,
): GeneratedFile {
  const { imports, statements } = declareType(context, declaration);
  const field = method.list && identifier(`${method.list.row}Field`);
  const typeArguments = [identifier(declaration.name), ...(field ? [field] : [])].join(', ');
  return printFile(`${path}.d.ts`, {
    imports: [
      ...imports,
      { from: runtimePackage, names: ['ReplyValidator'], typeOnly: true },
      ...(field
        ? [{ from: `../schemas/${toFileStem(field)}.js`, names: [field], typeOnly: true }]
        : []),
    ],
    statements: [
      ...statements,
      declare(
        `Judges the result of \`${method.name}\`. Open by default: \`drift\` looks for fields that are not documented, or missing.`,
        `export declare const ${resultValidatorName(method)}: ReplyValidator<${typeArguments}>;`,
      ),
    ],
  });
}
