// oxlint-disable import/no-unassigned-import -- languages add themselves to Prism.
// The order counts: languages build upon those before them, and all of them upon the first two lines.
import './prism-by-hand.ts';
import Prism from './prism-for-languages.ts';
import 'prismjs/components/prism-clike.js';
import 'prismjs/components/prism-markup.js';
import 'prismjs/components/prism-markup-templating.js';
import 'prismjs/components/prism-javascript.js';
import 'prismjs/components/prism-typescript.js';
import 'prismjs/components/prism-json.js';
import 'prismjs/components/prism-bash.js';
import 'prismjs/components/prism-python.js';
import 'prismjs/components/prism-php.js';
import 'prismjs/components/prism-go.js';
import { aliases, kinds, type Token } from '../../markdown/token-kinds.ts';
import { make } from '../make.ts';

/** Characters beyond which colours would cost more time than they save. */
const most = 20_000;

/** Code in a `<code>`, with the colours that the blocks of the page have. Text stays text. */
export function highlightCode(code: string, language: string): HTMLElement {
  const grammar = Prism.languages[aliases[language] ?? language];
  if (!grammar || code.length > most) return make('code', {}, code);
  return make('code', {}, ...toNodes(Prism.tokenize(code, grammar) as Token[]));
}

function toNodes(tokens: Token | readonly Token[]): readonly (Node | string)[] {
  if (typeof tokens === 'string') return [tokens];
  if (isList(tokens)) return tokens.flatMap(toNodes);
  const kind = kinds[tokens.type];
  const inner = toNodes(tokens.content);
  return kind === undefined ? inner : [make('span', { class: `t-${kind}` }, ...inner)];
}

function isList(tokens: object): tokens is readonly Token[] {
  return Array.isArray(tokens);
}
