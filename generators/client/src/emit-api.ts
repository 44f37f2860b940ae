import {
  comment,
  literal,
  printConstant,
  printDeclaration,
  printFile,
  unionOf,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { ApiModel } from '@openrpc-kit/model';
import { importTypes, importValues } from './runtime.ts';
import { hasVariables, printVariables } from './server-variables.ts';

/** `api.ts`: what holds for all methods, and where the service listens. */
export function emitApi({ model }: GeneratorInput): GeneratedFile {
  const servers = Object.fromEntries(model.servers.map(({ name, url }) => [name, url]));
  const names = Object.keys(servers);
  const serverList = model.servers.map(
    ({ name, url, summary }) => `- \`${name}\`: ${url}${summary && ` (${summary})`}`,
  );
  return printFile('api.ts', {
    imports: [
      importTypes('ApiFacts', ...(hasVariables(model) ? ['ServerUrl'] : [])),
      importValues(...(hasVariables(model) ? ['serverUrls'] : [])),
    ],
    statements: [
      `${comment(`Where the service listens, how errors are met, and which params are secret: ${model.title} ${model.version}.`)}
${printConstant('export const api: ApiFacts', { url: model.servers[0]?.url, retry: retryClasses(model), secrets: model.secretParams })}`,
      printDeclaration(
        'ServerName',
        names.length === 0 ? 'string' : unionOf(names.map(literal)),
        comment(`Servers that the document names.\n${serverList.join('\n')}`),
      ),
      `${comment(hasVariables(model) ? 'Address of each server, its variables at their defaults.' : 'Address of each server.')}
${printConstant('export const servers: Readonly<Record<ServerName, string>>', servers)}`,
      ...(hasVariables(model) ? printVariables(model) : []),
    ],
  });
}

/** By mnemonic, or by code where there is none. Errors that are told apart by neither count as the more careful. */
function retryClasses({ errors }: ApiModel): Record<string, string> {
  const classes = new Map<string, string>();
  for (const { mnemonic, code, retry } of errors) {
    const key = mnemonic ?? String(code);
    const known = classes.get(key);
    classes.set(key, known === undefined || known === retry ? retry : 'never');
  }
  return Object.fromEntries([...classes].filter(([, retry]) => retry !== 'never'));
}
