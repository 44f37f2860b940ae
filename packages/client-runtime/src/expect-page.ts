import type { ErrorContext } from './client-error.ts';
import type { Reply } from './read-window.ts';
import { ReplyError } from './transport-errors.ts';

/**
 * The result of a list method, which has to have rows to go on from.
 *
 * @throws ReplyError that tells the shape of what came, and none of its values
 */
export function expectPage(result: unknown, context: ErrorContext): Reply {
  const page = Object(result) as Reply;
  const { data } = page;
  if (Array.isArray(data)) return page;
  throw new ReplyError(
    `expected rows as \`data\`, got ${typeof data} in {${Object.keys(page).slice(0, 9)}}`,
    context,
    'never',
  );
}
