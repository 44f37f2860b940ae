import type { ApiFacts, MethodFacts } from '../api-facts.ts';
import { usageFailure } from '../failure.ts';
import type { Filter } from './filter.ts';
import { parseFilter } from './parse-filter.ts';

/** Reads `--filter`: an expression, or the filter as JSON, which goes to the service as it is. */
export function readFilter(text: string, method: MethodFacts, api: ApiFacts): Filter {
  if (!text.trimStart().startsWith('{')) return parseFilter(text, method, api);
  try {
    return JSON.parse(text) as Filter;
  } catch (error) {
    throw usageFailure(
      `--filter is no JSON: ${(error as Error).message}`,
      'An expression needs no JSON: --filter "direction=in and duration>=30"',
    );
  }
}
