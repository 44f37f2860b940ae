import { comment } from '@openrpc-kit/emit';

/** A declaration with its doc comment. */
export function declare(text: string, declaration: string): string {
  return `${comment(text)}\n${declaration}`;
}
