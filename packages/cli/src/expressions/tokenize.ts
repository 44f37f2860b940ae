import { ExpressionError, type Span } from './expression-error.ts';

export interface Token extends Span {
  readonly kind: 'word' | 'text' | 'symbol' | 'end';
  /** Of a `text` what stands between the quotes. */
  readonly text: string;
}

const space = /\s+/y;
const symbol = /<=|>=|!=|<>|==|&&|\|\||[=<>(),[\]]/y;
const quoted = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/sy;
const word = /(?:[^\s()<>=!,'"[\]&|]|&(?!&)|\|(?!\|))+/y;

/** Cuts a filter expression into words, quoted texts and symbols; the last token is the end. */
export function tokenize(option: string, text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const add = (kind: Token['kind'], found: RegExpExecArray, content = found[0]): void => {
    tokens.push({ kind, text: content, at, end: at + found[0].length });
    at += found[0].length;
  };
  while (at < text.length) {
    const gap = match(space);
    if (gap) {
      at += gap[0].length;
      continue;
    }
    const mark = match(symbol);
    const quote = mark ? null : match(quoted);
    const plain = mark || quote ? null : match(word);
    if (mark) add('symbol', mark);
    else if (quote) add('text', quote, (quote[1] ?? quote[2] ?? '').replace(/\\(["'\\])/g, '$1'));
    else if (plain) add('word', plain);
    else {
      const isQuote = text[at] === '"' || text[at] === "'";
      const message = isQuote ? 'the quotation mark is never closed' : `unexpected ${text[at]}`;
      throw new ExpressionError(option, text, { at, end: isQuote ? text.length : at + 1 }, message);
    }
  }
  tokens.push({ kind: 'end', text: '', at, end: at });
  return tokens;
}
