import type { Method, Result } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { heading, paragraph } from '../markdown/nodes.ts';
import { readDescription } from '../markdown/read-description.ts';
import { describeType } from './describe-type.ts';
import { writeProperties } from './properties.ts';
import { writeRowFields } from './row-fields.ts';

/** What the method answers with; for a list its row fields, too. */
export function writeResult(method: Method, context: Context): readonly (BlockContent | Heading)[] {
  const { list, result } = method;
  return [
    heading(2, 'Result'),
    ...(result ? writeShape(result, context) : [paragraph('None: nobody answers a notification.')]),
    ...(list ? writeRowFields(list, context) : []),
  ];
}

function writeShape({ description, schema }: Result, context: Context): readonly BlockContent[] {
  const properties = writeProperties(schema, context);
  return [
    ...readDescription(description, 3),
    ...(properties.length > 0 ? properties : [paragraph('Type: ', describeType(schema, context))]),
  ];
}
