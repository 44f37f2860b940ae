import type { ApiError } from '@openrpc-kit/model';
import type { Context } from '../context.ts';
import { type Inline, link, mono } from '../markdown/nodes.ts';

/** A method's name, linked to its page. */
export function linkMethod(name: string, { site }: Context): Inline {
  const path = site.methods.get(name);
  return path === undefined ? mono(name) : link(path, mono(name));
}

/** A schema's name, linked to its page. */
export function linkSchema(name: string, { site }: Context): Inline {
  const path = site.schemas.get(name);
  return path === undefined ? mono(name) : link(path, mono(name));
}

/** The mnemonic of an error, or its code, linked to its page. */
export function linkError(error: ApiError, { site }: Context): Inline {
  const label = mono(error.mnemonic ?? String(error.code));
  const path = site.errors.get(error.key);
  return path === undefined ? label : link(path, label);
}

/** Words linked to the page of a convention, or the words alone when the document has no such page. */
export function linkConvention(id: string, words: string, { site }: Context): Inline {
  const path = site.conventions.get(id);
  return path === undefined ? words : link(path, words);
}
