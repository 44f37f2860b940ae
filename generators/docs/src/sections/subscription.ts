import { literal } from '@openrpc-kit/emit';
import type { Method } from '@openrpc-kit/model';
import { makeSampleCall } from '@openrpc-kit/samples';
import type { BlockContent, Heading } from 'mdast';
import { describeConsole } from '../console/describe-console.ts';
import type { Context } from '../context.ts';
import { codeBlock, heading, mono, paragraph } from '../markdown/nodes.ts';
import { linkMethod } from './links.ts';

/** How what happens is told to those who subscribed. Nothing for a method that opens no subscription. */
export function writeSubscription(
  method: Method,
  context: Context,
): readonly (BlockContent | Heading)[] {
  const { subscription } = method;
  if (!subscription) return [];
  const { notification, id, value, unsubscribe, unsubscribeParam } = subscription;
  return [
    heading(2, 'Subscription'),
    paragraph(
      'The result is the id of a subscription. From then on the service tells what happens by ',
      linkMethod(notification, context),
      ', which has the id in ',
      mono(id),
      ' and what happened in ',
      mono(value),
      ', until ',
      linkMethod(unsubscribe, context),
      ' is called with the id in ',
      mono(unsubscribeParam),
      '. It can tell over a WebSocket only; over HTTP the method is answered with an id that nothing follows. The client subscribes, keeps the subscriptions of one connection apart, and unsubscribes:',
    ),
    codeBlock('ts', printSample(method, context), 'TypeScript'),
  ];
}

/** Through the generated client, over the document's first WebSocket where it names one. */
function printSample(method: Method, context: Context): string {
  const facts = describeConsole(method, context);
  const { client, params, tokenParam } = makeSampleCall(facts, facts.example);
  const given = Object.entries(params).filter(
    ([name, value]) => name !== tokenParam && value !== undefined,
  );
  const args = given.length === 0 ? '' : `, ${literal(Object.fromEntries(given))}`;
  const { tokenVariable: token } = client;
  const key = token === undefined ? '' : `, accessToken: process.env.${token}!`;
  const called = [client.variable, ...client.path].join('.');
  return `import { api, connect } from ${literal(client.package)};
import { webSocketTransport } from '@openrpc-kit/client-runtime';

const socket = webSocketTransport(api, { url: ${literal(findSocket(context))} });
const ${client.variable} = connect({ transport: socket.transport${key} });
for await (const event of ${called}.over(socket${args})) {
  console.log(event); // leaving the loop ends the subscription
}`;
}

function findSocket({ model }: Context): string {
  return model.servers.find(({ url }) => /^wss?:/i.test(url))?.url ?? 'wss://…';
}
