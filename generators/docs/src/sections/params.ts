import type { Method, Param } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { heading, type Inline, mono, paragraph, table } from '../markdown/nodes.ts';
import { readLine } from '../markdown/read-description.ts';
import { describeType, findDescription, toValue } from './describe-type.ts';

/** The params of a method, in the order of the document. */
export function writeParams(method: Method, context: Context): readonly (BlockContent | Heading)[] {
  const head = heading(2, 'Params');
  if (method.params.length === 0) return [head, paragraph('None.')];
  const rows = method.params.map((param) => writeRow(param, context));
  return [head, table(['Param', 'Type', 'Required', 'Default', 'Meaning'], rows)];
}

function writeRow(param: Param, context: Context): readonly Inline[] {
  return [
    mono(param.name),
    describeType(param.schema, context),
    param.required ? 'yes' : '',
    writeDefault(param),
    [
      param.deprecated ? 'Deprecated. ' : '',
      readLine(param.description || param.summary || findDescription(param.schema, context)),
    ],
  ];
}

function writeDefault({ schema }: Param): Inline {
  return typeof schema === 'object' && schema.default !== undefined ? toValue(schema.default) : '';
}
