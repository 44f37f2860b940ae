import { readTokens } from './read-tokens.ts';

const costOfToken = 5;
/** `*` looks at everything that is in a value, at any depth. */
const costOfEverything = 150;

/** What it costs to ask a value, in comparisons of numbers: roughly, from the length of the question. */
export function estimateJsquery(source: string): number {
  const tokens = readTokens(source);
  const stars = tokens.filter(({ text }) => text.startsWith('*')).length;
  return tokens.length * costOfToken + stars * costOfEverything;
}
