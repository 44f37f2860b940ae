import Prism from 'prismjs';
import loadLanguages from 'prismjs/components/index.js';
import { aliases, kinds, type Token } from './token-kinds.ts';

loadLanguages(['typescript', 'json', 'bash', 'python', 'go', 'sql', 'php']);

/**
 * Code as HTML with its tokens in spans: `<span class="t-keyword">const</span>`. Colours are the
 * style sheet's. Text of the code stays text, whatever it holds.
 */
export function highlight(code: string, language: string): string {
  const grammar = Prism.languages[aliases[language] ?? language];
  return grammar ? writeTokens(Prism.tokenize(code, grammar) as Token[]) : escape(code);
}

function writeTokens(tokens: Token | readonly Token[]): string {
  if (typeof tokens === 'string') return escape(tokens);
  if (isList(tokens)) return tokens.map(writeTokens).join('');
  const kind = kinds[tokens.type];
  const inner = writeTokens(tokens.content);
  return kind === undefined ? inner : `<span class="t-${kind}">${inner}</span>`;
}

function isList(tokens: object): tokens is readonly Token[] {
  return Array.isArray(tokens);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
