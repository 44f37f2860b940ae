import type { ApiModel } from '@openrpc-kit/model';

/** How a client reads subscriptions, by the first of them; nothing for a document without any. */
export function describeSubscriptions({ methods }: ApiModel, client: string): string {
  const opening = methods.filter(({ subscription }) => subscription !== undefined);
  const [first] = opening;
  if (!first) return '';
  const takesParams = first.params.some(({ role }) => role === undefined);
  const params = `${first.typeName}Params`;
  const signature = takesParams ? `params: ${params}` : '';
  const call = `client.${first.path.join('.')}.over(socket${takesParams ? ', params' : ''})`;
  const names = opening.slice(0, 10).map(({ identifier }) => `\`${identifier}\``);
  const more = opening.length > names.length ? ` and ${opening.length - names.length} more` : '';
  return `
## Subscriptions

What ${names.join(', ')}${more} ${opening.length === 1 ? 'subscribes' : 'subscribe'} to is told over a WebSocket:

\`\`\`ts
import { webSocketTransport } from '@openrpc-kit/client-runtime';
import { api, connect${takesParams ? `, type ${params}` : ''} } from '${client}';

const socket = webSocketTransport(api, { url: 'wss://…' });
const client = connect({ transport: socket.transport });

export async function listen(${signature}): Promise<void> {
  for await (const event of ${call}) {
    console.log(event);
  }
}
\`\`\`

Leaving the loop ends the subscription. A lost connection ends it with a \`network\` error: nobody subscribes again by
itself, for what happened meanwhile is missing. \`socket.close()\` ends all of them.
`;
}
