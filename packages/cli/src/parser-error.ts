import { didYouMean } from './expressions/suggest.ts';
import { facts } from './generated/facts.ts';

const methods = facts.methods.map(({ name }) => name);

/** Puts an error of the parser into the form of all others, with the method that was meant. */
export function toParserError(text: string): string {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const [, name] = /unknown command '(.+)'/.exec(first) ?? [];
  const advice = name === undefined || rest.length > 0 ? '' : didYouMean(name, methods);
  const lines = [first.replace(/^error: /, 'callgear-data: ') + advice, ...rest];
  return `${lines.join('\n  ')}\n`;
}
