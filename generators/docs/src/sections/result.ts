import type { Method, Result } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { heading, paragraph } from '../markdown/nodes.ts';
import { readDescription } from '../markdown/read-description.ts';
import { describeType } from './describe-type.ts';
import { writeProperties } from './properties.ts';

/** What the method answers with. */
export function writeResult(
  { result }: Method,
  context: Context,
): readonly (BlockContent | Heading)[] {
  return [
    heading(2, 'Result'),
    ...(result ? writeShape(result, context) : [paragraph('None: nobody answers a notification.')]),
  ];
}

function writeShape({ description, schema }: Result, context: Context): readonly BlockContent[] {
  const properties = writeProperties(schema, context);
  return [
    ...readDescription(description, 3),
    ...(properties.length > 0 ? properties : [paragraph('Type: ', describeType(schema, context))]),
  ];
}
