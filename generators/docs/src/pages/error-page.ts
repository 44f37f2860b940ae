import type { ApiError } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import type { ErrorTopic } from '../error-topics.ts';
import { bullets, codeBlock, heading, mono, paragraph, table } from '../markdown/nodes.ts';
import { readDescription, readLine } from '../markdown/read-description.ts';
import type { Page } from '../markdown/print-page.ts';
import { toJson } from '@openrpc-kit/samples';
import { linkMethod } from '../sections/links.ts';

type Blocks = readonly (BlockContent | Heading)[];

/** All about one mnemonic: what it means, what to do, who raises it. */
export function makeErrorPage(topic: ErrorTopic, context: Context): Page {
  const [first] = topic.errors;
  return {
    path: first ? (context.site.errors.get(first.key) ?? '') : '',
    title: topic.title,
    description: first?.description || first?.message || topic.title,
    contentsDepth: 3,
    body:
      topic.errors.length === 1
        ? topic.errors.flatMap((error) => writeError(error, context))
        : topic.errors.flatMap((error) => writeVariant(error, context)),
  };
}

/** One of several errors that share the mnemonic, told apart by code. */
function writeVariant(error: ApiError, context: Context): Blocks {
  return [
    heading(2, `With code ${error.code}`),
    ...writeError(error, context).map((block) =>
      block.type === 'heading' ? { ...block, depth: 3 as const } : block,
    ),
  ];
}

function writeError(error: ApiError, context: Context): Blocks {
  return [
    table(
      ['Fact', 'Value'],
      [
        ['Code', mono(String(error.code))],
        ['Message', mono(error.message)],
        ['By itself, a client', retries[error.retry]],
      ],
    ),
    heading(2, 'What it means'),
    ...readDescription(error.description || error.message, 3),
    ...(error.cure === '' ? [] : [heading(2, 'What to do'), ...readDescription(error.cure, 3)]),
    heading(2, 'On the wire'),
    codeBlock('json', toJson(makeReply(error)), 'Reply'),
    heading(2, 'Methods that raise it'),
    ...writeMethods(error, context),
  ];
}

const retries: Readonly<Record<ApiError['retry'], string>> = {
  never: 'passes it on: the same call would fail again',
  backoff: 'may call again after a pause, when the method only reads',
  login: 'logs in again, once, and repeats the call',
  reset: 'waits until points are there again, then repeats the call',
};

/** A reply that carries the error; `{name}` stands for what the service fills in. */
function makeReply({ code, message, mnemonic, params }: ApiError): object {
  const values = Object.fromEntries(params.map((name) => [name, `{${name}}`]));
  const data = { mnemonic, ...(params.length > 0 && { params: values }) };
  return {
    jsonrpc: '2.0',
    id: 1,
    error: { code, message, ...(mnemonic !== undefined && { data }) },
  };
}

function writeMethods(error: ApiError, context: Context): readonly BlockContent[] {
  const { methods } = context.model;
  const raising = methods.filter(({ errors }) => errors.some(({ key }) => key === error.key));
  if (raising.length === 0) return [paragraph('None of this document.')];
  const items = raising.map(({ name, summary }) => [
    linkMethod(name, context),
    summary === '' ? '' : [': ', readLine(summary)],
  ]);
  const all = raising.length === methods.length && methods.length > 1;
  return [...(all ? [paragraph('Every method:')] : []), bullets(items)];
}
