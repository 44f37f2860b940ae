import { suggest } from './suggest.ts';

/**
 * The operator that was probably meant. Letters are compared as those of names are; signs are not:
 * one sign more or less would make the opposite of an operator.
 *
 * @param known operators that suit the field
 * @example suggestOperator('==', ['=', '!=']) // '='
 */
export function suggestOperator(operator: unknown, known: readonly string[]): string | undefined {
  if (typeof operator !== 'string') return undefined;
  const meant = elsewhere.get(operator.trim().toLowerCase());
  if (meant !== undefined) return known.includes(meant) ? meant : undefined;
  return /^[a-z]/i.test(operator) ? suggest(operator, known.filter(isWord)) : undefined;
}

function isWord(operator: string): boolean {
  return /^[a-z]/.test(operator);
}

/** What other languages write. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['===', '='],
  ['eq', '='],
  ['is', '='],
  ['<>', '!='],
  ['!==', '!='],
  ['ne', '!='],
  ['gt', '>'],
  ['=>', '>='],
  ['gte', '>='],
  ['ge', '>='],
  ['lt', '<'],
  ['=<', '<='],
  ['lte', '<='],
  ['le', '<='],
  ['ilike', 'like'],
  ['contains', 'like'],
  ['~', 'regexp'],
  ['regex', 'regexp'],
  ['match', 'regexp'],
]);
