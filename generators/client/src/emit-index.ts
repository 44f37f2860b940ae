import {
  printFile,
  stringLiteral,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import { isFilterable } from './emit-filters.ts';
import { listsByRow } from './emit-schemas.ts';
import { hasSession } from './roles.ts';
import { hasVariables } from './server-variables.ts';

/** `index.ts`: everything but the single methods, which are imported from `methods.ts`, and of them the types. */
export function emitIndex({ model, options }: GeneratorInput): GeneratedFile {
  const from = (module: string): string => stringLiteral(`./${module}${options.importExtension}`);
  const lists = [...listsByRow(model).values()];
  const fields = lists.flatMap((list) => list.fields);
  const lines = [
    `export { api, servers, ${hasVariables(model) ? 'serverUrl, type ServerVariables, ' : ''}type ServerName } from ${from('api')};`,
    `export { connect, type Api, type ConnectOptions${hasSession(model) ? ', type Credentials' : ''} } from ${from('connect')};`,
    `export { isRpcError, type ErrorCode, type ErrorCodes, type Mnemonic } from ${from('errors')};`,
    `export { bindMethods, type MethodTree } from ${from('tree')};`,
    `export type * from ${from('schemas')};`,
    ...(model.methods.length > 0 ? [`export type * from ${from('methods')};`] : []),
    ...(model.conventions ? [`export type * from ${from('conventions')};`] : []),
    ...(lists.some(isFilterable) ? [`export * from ${from('filters')};`] : []),
    ...(fields.some(({ knownValues }) => knownValues)
      ? [`export * from ${from('known-values')};`]
      : []),
    ...(fields.some(({ urlTemplate }) => urlTemplate)
      ? [`export * from ${from('url-templates')};`]
      : []),
  ];
  return printFile('index.ts', { statements: [lines.join('\n')] });
}
