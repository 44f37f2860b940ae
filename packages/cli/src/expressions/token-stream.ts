import { ExpressionError, type Span } from './expression-error.ts';
import { tokenize, type Token } from './tokenize.ts';

/** Spellings from other languages, and what is meant. */
const aliases: Readonly<Record<string, string>> = {
  '==': '=',
  '<>': '!=',
  '&&': 'and',
  '||': 'or',
};

/** The words, texts and symbols of an expression, read one after the other. */
export class TokenStream {
  readonly #option: string;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(option: string, text: string) {
    this.#option = option;
    this.#text = text;
    this.#tokens = tokenize(option, text);
  }

  /** The token that comes next; behind the last one there is always the end. */
  peek(): Token {
    return this.#tokens[this.#position]!;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.#position++;
    return token;
  }

  /** Takes the word if it comes next. */
  takeWord(wanted: string): boolean {
    const token = this.peek();
    const isWanted = token.kind !== 'text' && toSpelling(token) === wanted;
    if (isWanted) this.#position++;
    return isWanted;
  }

  /** Takes the symbol if it comes next. */
  takeSymbol(wanted: string): boolean {
    const { kind, text } = this.peek();
    const isWanted = kind === 'symbol' && text === wanted;
    if (isWanted) this.#position++;
    return isWanted;
  }

  /** An error that shows its place in the expression. */
  error(span: Span, message: string): ExpressionError {
    return new ExpressionError(this.#option, this.#text, span, message);
  }
}

/** A word or symbol as the language spells it: `==` is `=`, `AND` is `and`. */
export function toSpelling({ text }: Token): string {
  return aliases[text] ?? text.toLowerCase();
}

/** What was found in place of something else, for messages. */
export function describeToken({ kind, text }: Token): string {
  return kind === 'end' ? 'the end' : text;
}
