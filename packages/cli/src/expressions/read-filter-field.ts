import type { FieldFacts, MethodFacts } from '../api-facts.ts';
import { didYouMean } from './suggest.ts';
import { describeToken, type TokenStream, toSpelling } from './token-stream.ts';

/** Reads the name of a field that can be filtered on. */
export function readFilterField(
  tokens: TokenStream,
  { name: methodName, list }: MethodFacts,
): FieldFacts {
  const token = tokens.next();
  if (token.kind !== 'word') {
    throw tokens.error(token, `expected the name of a field, not ${describeToken(token)}`);
  }
  if (toSpelling(token) === 'not') {
    throw tokens.error(
      token,
      'the service knows no not; turn the comparison round, such as != for =',
    );
  }
  const fields = list?.fields ?? [];
  const field = fields.find(({ name }) => name === token.text);
  if (field === undefined) {
    const filterable = fields.flatMap(({ name, operators }) =>
      operators.length > 0 ? [name] : [],
    );
    const advice = didYouMean(token.text, filterable);
    throw tokens.error(token, `${methodName} has no field ${token.text}${advice}`);
  }
  if (field.operators.length > 0) return field;
  const isTime = list?.period?.field === field.name;
  const advice = isTime ? '; the period says which' : '; ask for it with --fields instead';
  throw tokens.error(token, `${field.name} cannot be filtered on${advice}`);
}
