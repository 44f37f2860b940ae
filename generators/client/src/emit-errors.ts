import {
  below,
  comment,
  indentLines,
  literal,
  printDeclaration,
  printFile,
  propertyKey,
  unionOf,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { ApiError } from '@openrpc-kit/model';
import { importTypes, importValues } from './runtime.ts';

/** `errors.ts`: the declared errors as types, and a guard that knows their mnemonics. */
export function emitErrors({ model }: GeneratorInput): GeneratedFile {
  const named = groupByMnemonic(model.errors);
  const codes = [...new Set(model.errors.map(({ code }) => code))];
  return printFile('errors.ts', {
    imports: [importTypes('RpcErrorGuard'), importValues('isRpcError as isRuntimeRpcError')],
    statements: [
      `${comment('Declared errors by mnemonic, with the code that the document gives them. Decide by the mnemonic: the code is not unique.')}
export interface ErrorCodes ${printErrors(named)}`,
      `${comment('Mnemonic of a declared error.')}
export type Mnemonic = keyof ErrorCodes;`,
      printDeclaration(
        'ErrorCode',
        codes.length === 0 ? 'number' : unionOf(codes.map(literal)),
        comment('Code of a declared error.'),
      ),
      ...printScopes(model.errors),
      `${comment(
        'Whether a thrown value is a refusal by the service, and with this mnemonic if one is given.',
        {
          example:
            'if (isRpcError(error, ' +
            literal([...named.keys()][0] ?? codes[0] ?? -32_603) +
            ')) console.error(error.message);',
        },
      )}
export const isRpcError: RpcErrorGuard<Mnemonic> = isRuntimeRpcError;`,
    ],
  });
}

function groupByMnemonic(errors: readonly ApiError[]): Map<string, ApiError[]> {
  const groups = new Map<string, ApiError[]>();
  for (const error of errors) {
    if (error.mnemonic === undefined) continue;
    groups.set(error.mnemonic, [...(groups.get(error.mnemonic) ?? []), error]);
  }
  return groups;
}

function printErrors(named: ReadonlyMap<string, readonly ApiError[]>): string {
  if (named.size === 0) return '{}';
  const members = [...named].map(([mnemonic, errors]) => printError(mnemonic, errors));
  return `{\n${indentLines(members.join('\n'), '  ')}\n}`;
}

function printError(mnemonic: string, errors: readonly ApiError[]): string {
  const text = errors.map(({ message, description, cure }) =>
    [message, description, cure].filter(Boolean).join('\n\n'),
  );
  const codes = [...new Set(errors.map(({ code }) => code))];
  return below(
    comment(text.join('\n\nOr: ')),
    `readonly ${propertyKey(mnemonic)}: ${codes.join(' | ')};`,
  );
}

/** Mnemonics by who can raise them; the method modules build their own unions on these. */
function printScopes(errors: readonly ApiError[]): string[] {
  return sharedScopes(errors).map((scope) => {
    const mnemonics = errors
      .filter((error) => error.scope === scope)
      .map(({ mnemonic }) => mnemonic);
    const whose = scope === 'all' ? 'every method' : `methods of the group ${scope}`;
    return printDeclaration(
      scopeName(scope),
      unionOf(mnemonics.map(literal)),
      comment(`Errors of ${whose}.`),
    );
  });
}

/** Scopes that several methods share and whose errors have mnemonics. */
export function sharedScopes(errors: readonly ApiError[]): string[] {
  const scopes = errors.filter(({ scope, mnemonic }) => scope !== 'own' && mnemonic !== undefined);
  return [...new Set(scopes.map(({ scope }) => scope))];
}

/** `GetMnemonic`, from the group `get`. */
export function scopeName(scope: string): string {
  return `${scope.charAt(0).toUpperCase()}${scope.slice(1)}Mnemonic`;
}
