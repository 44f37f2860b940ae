import type { Method, MethodExample } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { codeBlock, heading, paragraph } from '../markdown/nodes.ts';
import { readLine } from '../markdown/read-description.ts';
import { nameClient } from '../samples/client-names.ts';
import { languages, makeRequest, toJson } from '@openrpc-kit/samples';
import { makeSampleParams } from '../samples/sample-params.ts';

type Blocks = readonly (BlockContent | Heading)[];

/** How to call the method, in each language. */
export function writeSamples(method: Method, context: Context): Blocks {
  const params = makeSampleParams(method);
  const defaultAddress = context.model.servers[0]?.url;
  const call = {
    address: defaultAddress ?? 'http://localhost',
    defaultAddress,
    request: makeRequest(method, params),
    replies: method.result !== undefined,
    params: inOrder(method, params),
    tokenParam: method.params.find(({ role }) => role === 'access-token')?.name,
    client: nameClient(method, context),
  };
  return [
    heading(2, 'Call it'),
    ...languages.map(({ id, title, write }) => codeBlock(id, write(call), title)),
  ];
}

/** The params as the method lists them. */
function inOrder(
  method: Method,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const given = method.params.filter(({ name }) => Object.hasOwn(params, name));
  return Object.fromEntries(given.map(({ name }) => [name, params[name]]));
}

/** What goes over the wire, and back. Nothing for a method without examples. */
export function writeExamples(method: Method): Blocks {
  if (method.examples.length === 0) return [];
  return [
    heading(2, 'Examples'),
    ...method.examples.flatMap((example) => writeExample(method, example)),
  ];
}

function writeExample(method: Method, example: MethodExample): Blocks {
  const title = readLine(example.summary || example.name);
  return [
    ...(title.length === 0 ? [] : [heading(3, title)]),
    codeBlock('json', toJson(makeRequest(method, example.params)), 'Request'),
    ...(method.result
      ? [codeBlock('json', toJson({ jsonrpc: '2.0', id: 1, result: example.result }), 'Reply')]
      : [paragraph('It is a notification: no reply comes.')]),
  ];
}
