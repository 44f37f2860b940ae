import type { Method } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { bullets, heading } from '../markdown/nodes.ts';
import { readLine } from '../markdown/read-description.ts';
import { linkMethod } from './links.ts';

/** Methods worth reading next; nothing when the document names none. */
export function writeRelated(
  method: Method,
  context: Context,
): readonly (BlockContent | Heading)[] {
  if (method.related.length === 0) return [];
  const items = method.related.map((name) => {
    const summary = context.methodsByName.get(name)?.summary ?? '';
    return [linkMethod(name, context), summary === '' ? '' : [': ', readLine(summary)]];
  });
  return [heading(2, 'Related'), bullets(items)];
}
