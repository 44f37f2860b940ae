import type { Method, MethodExample } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { codeBlock, heading, paragraph } from '../markdown/nodes.ts';
import { readLine } from '../markdown/read-description.ts';
import { writeCurl } from '../samples/curl.ts';
import { makeRequest, toJson } from '../samples/request.ts';
import { makeSampleParams } from '../samples/sample-params.ts';
import { writeTypescript } from '../samples/typescript.ts';

type Blocks = readonly (BlockContent | Heading)[];

/** How to call the method: with the generated client, and without. */
export function writeSamples(method: Method, { model, options }: Context): Blocks {
  const params = makeSampleParams(method);
  const address = model.servers[0]?.url ?? 'http://localhost';
  return [
    heading(2, 'Call it'),
    codeBlock('ts', writeTypescript(method, params, { model, options }), 'TypeScript'),
    codeBlock('sh', writeCurl(address, makeRequest(method, params)), 'curl'),
  ];
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
