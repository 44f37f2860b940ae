import { didYouMean } from './expressions/suggest.ts';
import { facts } from './generated/facts.ts';

const methods = facts.methods.map(({ name }) => name);

/** Puts an error of the parser into the form of all others. */
export function toParserError(text: string): string {
  const lines = hideValues(text).trimEnd().split('\n');
  return `${lines.join('\n  ').replace(/^error: /, 'callgear-data: ')}\n`;
}

/**
 * What follows an option may be a password or a token, whose option is misspelt or none of this
 * command: an unknown option is named without it, and so is one that takes no such token.
 */
function hideValues(text: string): string {
  return text
    .replace(/^(error: unknown option '(?:--[^=']*|-[^-]))[\s\S]*'/, "$1'")
    .replace(
      /^(error: option '--token[^']*') argument '[\s\S]*' (?=is invalid)/,
      '$1: its argument ',
    );
}

/** The same where a method is expected, with the one that was meant. */
export function toMethodError(text: string): string {
  const [, name] = /^error: unknown command '(.+)'/.exec(text) ?? [];
  if (name === undefined) return toParserError(text);
  const problem = methods.includes(name)
    ? `${name} has no rows to export: callgear-data call ${name}`
    : `there is no method ${name}${didYouMean(name, methods)}`;
  return `callgear-data: ${problem}\n`;
}
