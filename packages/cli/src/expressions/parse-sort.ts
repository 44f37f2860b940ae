import type { MethodFacts } from '../api-facts.ts';
import { ExpressionError } from './expression-error.ts';
import { splitItems } from './parse-fields.ts';
import { didYouMean } from './suggest.ts';

export interface SortBy {
  readonly field: string;
  readonly order: 'asc' | 'desc';
}

/** Reads `--sort`: `start_time`, `-duration` or `duration:desc`, several between commas. */
export function parseSort(text: string, method: MethodFacts): readonly SortBy[] {
  const fields = method.list?.fields ?? [];
  const sortable = fields.filter((each) => each.sortable).map(({ name }) => name);
  const sort = splitItems(text).map((item): SortBy => {
    const [, minus, field = '', suffix] = /^(-?)([^:\s]*)(?:[:\s]+(.*))?$/.exec(item.text) ?? [];
    const error = (message: string): ExpressionError =>
      new ExpressionError('--sort', text, item, message);
    if (suffix !== undefined && suffix !== 'asc' && suffix !== 'desc') {
      throw error(`the order is asc or desc, not ${suffix}`);
    }
    if (!fields.some(({ name }) => name === field)) {
      throw error(`${method.name} has no field ${field}${didYouMean(field, sortable)}`);
    }
    if (!sortable.includes(field)) {
      throw error(`${field} cannot be sorted by; these can: ${sortable.join(', ')}`);
    }
    return { field, order: minus === '-' || suffix === 'desc' ? 'desc' : 'asc' };
  });
  if (sort.length > 0) return sort;
  throw new ExpressionError('--sort', text, { at: 0, end: text.length }, 'names no field');
}
