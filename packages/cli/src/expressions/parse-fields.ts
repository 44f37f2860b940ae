import type { MethodFacts } from '../api-facts.ts';
import { ExpressionError, type Span } from './expression-error.ts';
import { didYouMean } from './suggest.ts';

/** A name between commas, and where it stands. */
export interface Item extends Span {
  readonly text: string;
}

/** Splits at commas, and keeps the places. */
export function splitItems(text: string): readonly Item[] {
  const items: Item[] = [];
  for (const found of text.matchAll(/[^,]+/g)) {
    const content = found[0].trim();
    if (content === '') continue;
    const at = found.index + found[0].indexOf(content);
    items.push({ text: content, at, end: at + content.length });
  }
  return items;
}

/**
 * Reads `--fields`: names between commas; `all` for every field; with a plus in front, the fields
 * come on top of the default ones: `+employee_full_name,group_name`.
 */
export function parseFields(text: string, method: MethodFacts): readonly string[] {
  const known = method.list?.fields ?? [];
  const names = known.map(({ name }) => name);
  const isMore = text.trimStart().startsWith('+');
  const chosen = new Set(isMore ? known.flatMap((each) => (each.default ? [each.name] : [])) : []);
  const items = splitItems(isMore ? text.replace('+', ' ') : text);
  for (const item of items) {
    if (item.text === 'all') for (const name of names) chosen.add(name);
    else if (names.includes(item.text)) chosen.add(item.text);
    else {
      const advice = didYouMean(item.text, names);
      const message = `${method.name} has no field ${item.text}${advice}`;
      throw new ExpressionError('--fields', text, item, message);
    }
  }
  if (chosen.size > 0) return [...chosen];
  throw new ExpressionError('--fields', text, { at: 0, end: text.length }, 'names no field');
}
