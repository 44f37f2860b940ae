import {
  below,
  comment,
  identifier,
  joinParts,
  layOut,
  literal,
  printDeclaration,
  unionOf,
  type FileParts,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { Method } from '@openrpc-kit/model';
import { scopeName, sharedScopes } from './emit-errors.ts';
import { nameListFacts } from './emit-lists.ts';
import { describeMethod, type MethodFacts } from './method-descriptor.ts';
import { printMethodDoc } from './method-doc.ts';
import { describeMethodTypes, printEvent, printShape, typesOf } from './method-types.ts';
import { importTypes, importValues } from './runtime.ts';

/** What one method adds to `methods.ts`: its params, result and errors, and the method itself. */
export function printMethod(
  method: Method,
  input: GeneratorInput,
  leader: Method | undefined,
): Required<Pick<FileParts, 'imports' | 'statements'>> {
  const { model, options } = input;
  const { params, result } = typesOf(method, input);
  const { kind, value, typeArguments } = describeMethodTypes(method, input);
  const event = printEvent(method, input);
  const schemas = [
    ...params.references,
    ...(result?.references ?? []),
    ...(method.list ? [method.list.row] : []),
  ];
  const errors = printErrorType(method);
  return {
    imports: [
      importValues(kind.factory),
      importTypes(kind.value, ...(errors?.runtime ?? [])),
      { from: `./schemas${options.importExtension}`, names: schemas, typeOnly: true },
      { from: `./errors${options.importExtension}`, names: errors?.errors ?? [], typeOnly: true },
    ],
    statements: [
      params.code,
      ...(result ? [result.code] : []),
      ...(event === undefined ? [] : [event]),
      ...(method.list
        ? [`${comment(`Types of \`${method.name}\`.`)}\n${printShape(method, input)}`]
        : []),
      ...(errors ? [errors.code] : []),
      below(
        printMethodDoc(method, model, options),
        `export const ${identifier(method.identifier)}: ${value} =
  ${printCall(`/*@__PURE__*/ ${kind.factory}<${typeArguments}>`, describeMethod(method, model), leader)};`,
      ),
    ],
  };
}

function printCall(called: string, { list, ...facts }: MethodFacts, leader?: Method): string {
  const column = called.length + 4;
  if (!leader) return `${called}(${layOut({ ...facts, list }, column, '  ')})`;
  const parts = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${literal(value)}`,
  );
  return `${called}(${joinParts([...parts, `list: ${nameListFacts(leader)}`], column, '  ')})`;
}

/** `<TypeName>Error`: the errors that the document declares for the method, told apart by mnemonic or code. */
function printErrorType({ name, typeName, errors }: Method): ErrorTypeText | undefined {
  const scopes = sharedScopes(errors).map(scopeName);
  const own = errors.filter(({ scope }) => scope === 'own');
  const mnemonics = own.flatMap(({ mnemonic }) =>
    mnemonic === undefined ? [] : literal(mnemonic),
  );
  const named = [...new Set([...mnemonics, ...scopes])];
  const codes = own.flatMap(({ mnemonic, code }) => (mnemonic === undefined ? code : []));
  const members = [
    ...(named.length > 0 ? [`ErrorByMnemonic<ErrorCodes, ${named.join(' | ')}>`] : []),
    ...[...new Set(codes)].map((code) => `ErrorByCode<${literal(code)}>`),
  ];
  if (members.length === 0) return undefined;
  return {
    code: printDeclaration(
      `${identifier(typeName)}Error`,
      unionOf(members),
      comment(
        `What \`${name}\` is declared to be refused with, told apart by its \`${named.length > 0 ? 'mnemonic' : 'code'}\`.`,
      ),
    ),
    runtime: [
      ...(named.length > 0 ? ['ErrorByMnemonic'] : []),
      ...(codes.length > 0 ? ['ErrorByCode'] : []),
    ],
    errors: [...(named.length > 0 ? ['ErrorCodes'] : []), ...scopes],
  };
}

interface ErrorTypeText {
  readonly code: string;
  /** Types that it takes from the runtime, and from the module of errors. */
  readonly runtime: readonly string[];
  readonly errors: readonly string[];
}
