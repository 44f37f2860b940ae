import type { FieldFacts, MethodFacts, OperatorFacts } from '../api-facts.ts';
import type { FilterCondition } from './filter.ts';
import { readFilterField } from './read-filter-field.ts';
import { readOperand } from './read-operand.ts';
import { didYouMean } from './suggest.ts';
import { describeToken, type TokenStream, toSpelling } from './token-stream.ts';

/** Reads `field operator value`, `field is null`, `field is not null`. */
export function readCondition(
  tokens: TokenStream,
  method: MethodFacts,
  operators: readonly OperatorFacts[],
): FilterCondition {
  const field = readFilterField(tokens, method);
  const token = tokens.peek();
  if (token.kind === 'word' && toSpelling(token) === 'is') return readNullTest(tokens, field);
  const { operator, operand } = readOperator(tokens, field, operators);
  const value = operand === 'list' ? readList(tokens, field) : readValue(tokens, field, operand);
  return { field: field.name, operator, value };
}

function readOperator(
  tokens: TokenStream,
  { name, operators: fitting }: FieldFacts,
  operators: readonly OperatorFacts[],
): OperatorFacts {
  const token = tokens.next();
  const known = operators.find(({ operator }) => operator === toSpelling(token));
  if (token.kind === 'text' || !known) {
    const advice = didYouMean(token.text, fitting);
    throw tokens.error(
      token,
      `expected an operator after ${name}, not ${describeToken(token)}${advice} (${fitting.join(' ')})`,
    );
  }
  if (fitting.includes(known.operator)) return known;
  throw tokens.error(
    token,
    `${known.operator} does not go with ${name}, which takes ${fitting.join(' ')}`,
  );
}

function readNullTest(tokens: TokenStream, { name: field }: FieldFacts): FilterCondition {
  tokens.takeWord('is');
  const isNegated = tokens.takeWord('not');
  const token = tokens.next();
  if (token.kind !== 'word' || toSpelling(token) !== 'null') {
    throw tokens.error(token, 'expected null: is null, is not null');
  }
  return { field, operator: isNegated ? '!=' : '=', value: null };
}

function readList(tokens: TokenStream, field: FieldFacts): readonly unknown[] {
  const open = tokens.next();
  const close = open.text === '[' ? ']' : ')';
  if (open.kind !== 'symbol' || !['(', '['].includes(open.text)) {
    throw tokens.error(open, 'expected a list after in: (a, b)');
  }
  const values = [readValue(tokens, field, 'list')];
  while (tokens.takeSymbol(',')) values.push(readValue(tokens, field, 'list'));
  if (!tokens.takeSymbol(close)) throw tokens.error(tokens.peek(), `expected , or ${close}`);
  return values;
}

function readValue(tokens: TokenStream, field: FieldFacts, operand: string): unknown {
  const token = tokens.next();
  if (token.kind === 'end' || token.kind === 'symbol') {
    throw tokens.error(token, `expected a value for ${field.name}`);
  }
  const read = readOperand(token.text, token.kind === 'text', field, operand);
  if ('problem' in read) throw tokens.error(token, read.problem);
  return read.value;
}
