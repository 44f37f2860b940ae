import type { Method, MethodExample } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import { describeConsole } from '../console/describe-console.ts';
import type { Context } from '../context.ts';
import { codeBlock, heading, paragraph } from '../markdown/nodes.ts';
import { readLine } from '../markdown/read-description.ts';
import { languages, makeRequest, makeSampleCall, toJson } from '@openrpc-kit/samples';

type Blocks = readonly (BlockContent | Heading)[];

/** How to call the method, in each language. */
export function writeSamples(method: Method, context: Context): Blocks {
  const facts = describeConsole(method, context);
  const call = makeSampleCall(facts, facts.example);
  return [
    heading(2, 'Call it'),
    ...languages.map(({ id, title, write }) => codeBlock(id, write(call), title)),
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
