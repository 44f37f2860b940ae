import { below, comment, indentLines, layOut, literal, propertyKey } from '@openrpc-kit/emit';
import type { ApiModel } from '@openrpc-kit/model';

/** Whether any address of the document has variables. */
export function hasVariables({ servers }: ApiModel): boolean {
  return servers.some(({ parts }) => parts.some((part) => typeof part !== 'string'));
}

/** What the variables of each address may be, and the function that fills them in. */
export function printVariables({ servers }: ApiModel): string[] {
  // Of servers that share a name the last one counts, as in `servers`.
  const byName = new Map(servers.map((server) => [server.name, server]));
  const templated = [...byName.values()].filter(({ parts }) =>
    parts.some((part) => typeof part !== 'string'),
  );
  const members = templated.map(({ name, parts }) => {
    const variables = new Map(
      parts.flatMap((part) => (typeof part === 'string' ? [] : [[part.name, part]])),
    );
    const lines = [...variables.values()].map((variable) =>
      below(
        comment(variable.description),
        `readonly ${propertyKey(variable.name)}?: ${variable.enum ? variable.enum.map(literal).join(' | ') : 'string'};`,
      ),
    );
    return `readonly ${propertyKey(name)}: {\n${indentLines(lines.join('\n'), '  ')}\n};`;
  });
  const parts = templated.map(({ name, parts: own }) => [
    name,
    own
      .filter((part) => part !== '')
      .map((part) =>
        typeof part === 'string'
          ? part
          : { name: part.name, default: part.default, ...(part.enum && { enum: part.enum }) },
      ),
  ]);
  return [
    `${comment('Variables of the addresses, by server.')}
export interface ServerVariables {
${indentLines(members.join('\n'), '  ')}
}`,
    `${comment('Address of a server with values of your own for its variables.', {
      example: `connect({ url: serverUrl(${literal(templated[0]?.name)}, { … }) });`,
    })}
export const serverUrl: ServerUrl<ServerVariables> = /*@__PURE__*/ serverUrls(${layOut(Object.fromEntries(parts), 74)});`,
  ];
}
