import type { ApiFacts, MethodFacts } from '../api-facts.ts';
import type { Filter } from './filter.ts';
import { readCondition } from './read-condition.ts';
import { describeToken, TokenStream } from './token-stream.ts';

/**
 * Reads a filter expression: conditions `field operator value`, joined with `and` and `or` (`and`
 * binds closer), grouped with parentheses.
 *
 * @example parseFilter('direction=in and duration>=30', method, facts)
 * @throws ExpressionError that names the place
 */
export function parseFilter(text: string, method: MethodFacts, api: ApiFacts): Filter {
  const tokens = new TokenStream('--filter', text);
  const maximumDepth = api.maximumDepth ?? Infinity;
  let depth = 0;

  const readAny = (): Filter => readGroup('or', () => readGroup('and', readPart));
  const readGroup = (condition: 'and' | 'or', readMember: () => Filter): Filter => {
    const first = readMember();
    const filters = [first];
    while (tokens.takeWord(condition)) filters.push(readMember());
    return filters.length === 1 ? first : { condition, filters };
  };
  const readPart = (): Filter => {
    const open = tokens.peek();
    if (!tokens.takeSymbol('(')) return readCondition(tokens, method, api.operators);
    if (++depth >= maximumDepth) {
      throw tokens.error(open, `groups nest ${maximumDepth} deep at most`);
    }
    const filter = readAny();
    if (!tokens.takeSymbol(')')) throw tokens.error(open, 'this parenthesis is never closed');
    depth--;
    return filter;
  };

  const filter = readAny();
  const rest = tokens.peek();
  if (rest.kind === 'end') return filter;
  throw tokens.error(rest, `expected and, or or the end, not ${describeToken(rest)}`);
}
