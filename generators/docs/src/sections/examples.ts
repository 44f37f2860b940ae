import type { Method, MethodExample } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { cleanLine } from '../markdown/clean-text.ts';
import { codeBlock, heading, paragraph } from '../markdown/nodes.ts';
import { readDescription } from '../markdown/read-description.ts';
import { writeCurl } from '../samples/curl.ts';
import { makeRequest, toJson } from '../samples/request.ts';
import { makeSampleParams } from '../samples/sample-params.ts';
import { writeTypescript } from '../samples/typescript.ts';

type Blocks = readonly (BlockContent | Heading)[];

/** How to call the method, then its examples: what goes over the wire, and back. */
export function writeExamples(method: Method, context: Context): Blocks {
  return [
    heading(2, 'Call it'),
    ...writeSamples(method, context),
    ...(method.examples.length > 0 ? [heading(2, 'On the wire')] : []),
    ...method.examples.flatMap((example) => writeExample(method, example)),
  ];
}

function writeSamples(method: Method, { model, options }: Context): Blocks {
  const params = makeSampleParams(method);
  const address = model.servers[0]?.url ?? 'http://localhost';
  return [
    codeBlock('ts', writeTypescript(method, params, { model, options }), 'TypeScript'),
    codeBlock('sh', writeCurl(address, makeRequest(method, params)), 'curl'),
  ];
}

function writeExample(method: Method, example: MethodExample): Blocks {
  const name = cleanLine(example.name);
  return [
    ...(name === '' ? [] : [heading(3, name)]),
    ...(example.summary === '' ? [] : readDescription(example.summary, 4)),
    codeBlock('json', toJson(makeRequest(method, example.params)), 'Request'),
    ...(method.result
      ? [codeBlock('json', toJson({ jsonrpc: '2.0', id: 1, result: example.result }), 'Reply')]
      : [paragraph('It is a notification: no reply comes.')]),
  ];
}
