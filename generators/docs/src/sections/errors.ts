import type { Method } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { heading, paragraph, table } from '../markdown/nodes.ts';
import { readLine } from '../markdown/read-description.ts';
import { linkError } from './links.ts';

/** What the method can answer with instead of a result. */
export function writeErrors(method: Method, context: Context): readonly (BlockContent | Heading)[] {
  const head = heading(2, 'Errors');
  if (method.errors.length === 0) return [head, paragraph('The document names none.')];
  const rows = method.errors.map((error) => [
    linkError(error, context),
    String(error.code),
    readLine(error.description || error.message),
  ]);
  return [head, table(['Error', 'Code', 'When'], rows)];
}
