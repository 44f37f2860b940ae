import type { JsonValue } from '../json.ts';
import { type Token, readTokens } from './read-tokens.ts';
import type { CompareOperator, Expression, JsonTypeName, Step, Test } from './syntax.ts';

const maximumLength = 10_000;
const maximumDepth = 64;
const compareOperators = new Set(['=', '<', '>', '<=', '>=', '@>', '<@', '&&']);
const typeNames = new Set(['array', 'object', 'string', 'numeric', 'boolean']);

/**
 * Reads a jsquery expression, such as `#(tag_id = 5 AND NOT tag_name = "test")`.
 *
 * @throws {SyntaxError} that says what was expected, and where
 */
export function parseJsquery(source: string): Expression {
  if (source.length > maximumLength) {
    throw new SyntaxError(`jsquery: an expression may have ${maximumLength} characters.`);
  }
  const parser = new Parser(readTokens(source));
  const expression = parser.expression();
  parser.end();
  return expression;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expression(): Expression {
    this.#depth += 1;
    if (this.#depth > maximumDepth) this.#fail(`at most ${maximumDepth} levels`);
    const parts = [this.#conjunction()];
    while (this.#takeWord('or') || this.#takeSign('|')) parts.push(this.#conjunction());
    this.#depth -= 1;
    return parts.length === 1 ? (parts[0] as Expression) : { kind: 'or', parts };
  }

  end(): void {
    if (this.#token.kind !== 'end') this.#fail('AND, OR or the end');
  }

  #conjunction(): Expression {
    const parts = [this.#negation()];
    while (this.#takeWord('and') || this.#takeSign('&')) parts.push(this.#negation());
    return parts.length === 1 ? (parts[0] as Expression) : { kind: 'and', parts };
  }

  #negation(): Expression {
    let negated = false;
    while (this.#takeWord('not') || this.#takeSign('!')) negated = !negated;
    const part = this.#takeSign('(') ? this.#closed(this.expression()) : this.#path();
    return negated ? { kind: 'not', part } : part;
  }

  #closed<T>(value: T): T {
    if (!this.#takeSign(')')) this.#fail('a closing parenthesis');
    return value;
  }

  #path(): Expression {
    const steps = [...this.#step()];
    while (this.#takeSign('.')) steps.push(...this.#step());
    return { kind: 'path', steps, test: this.#test() };
  }

  /** `$` is the value itself: no step. */
  #step(): readonly Step[] {
    const { kind, text } = this.#token;
    this.#next += 1;
    if (kind === 'word' || kind === 'text') return [{ kind: 'key', key: text }];
    if (kind === 'sign') {
      if (text === '$') return [];
      if (text === '@#') return [{ kind: 'size' }];
      const every = text.endsWith(':');
      const following = this.#token;
      if (text === '#' && following.kind === 'number' && /^\d+$/.test(following.text)) {
        this.#next += 1;
        return [{ kind: 'index', index: Number(following.text) }];
      }
      if (text === '#' || text === '#:') return [{ kind: 'elements', every }];
      if (text === '%' || text === '%:') return [{ kind: 'values', every }];
      if (text === '*' || text === '*:') return [{ kind: 'anything', every }];
    }
    this.#next -= 1;
    return this.#fail('a key, #, %, * or $');
  }

  #test(): Test {
    if (this.#takeSign('(')) return this.#closed({ kind: 'nested', expression: this.expression() });
    if (this.#takeWord('is')) return { kind: 'is', type: this.#typeName() };
    if (this.#takeWord('in')) {
      if (!this.#takeSign('(')) this.#fail('an opening parenthesis');
      return this.#closed({ kind: 'in', values: this.#values(')') });
    }
    const { kind, text } = this.#token;
    if (kind !== 'sign' || !compareOperators.has(text)) this.#fail('a comparison');
    this.#next += 1;
    if (text === '=' && this.#takeSign('*')) return { kind: 'exists' };
    const value = this.#value();
    if ((text === '@>' || text === '<@' || text === '&&') && !Array.isArray(value)) {
      this.#fail(`an array before here, for ${text}`);
    }
    return { kind: 'compare', operator: text as CompareOperator, value };
  }

  #typeName(): JsonTypeName {
    const name = this.#token.text.toLowerCase();
    if (!typeNames.has(name)) this.#fail('ARRAY, OBJECT, STRING, NUMERIC or BOOLEAN');
    this.#next += 1;
    return name as JsonTypeName;
  }

  #values(closing: string): readonly JsonValue[] {
    const values: JsonValue[] = [];
    if (this.#token.kind === 'sign' && this.#token.text === closing) return values;
    do values.push(this.#value());
    while (this.#takeSign(','));
    return values;
  }

  #value(): JsonValue {
    const { kind, text } = this.#token;
    this.#next += 1;
    if (kind === 'text') return text;
    if (kind === 'number') return Number(text);
    if (kind === 'word') return readWord(text);
    if (kind === 'sign' && text === '[') {
      this.#depth += 1;
      if (this.#depth > maximumDepth) this.#fail(`at most ${maximumDepth} levels`);
      const values = this.#values(']');
      this.#depth -= 1;
      if (!this.#takeSign(']')) this.#fail('a closing bracket');
      return values;
    }
    this.#next -= 1;
    return this.#fail('a value');
  }

  get #token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
  }

  #takeSign(text: string): boolean {
    return this.#take('sign', text);
  }

  #takeWord(text: string): boolean {
    return this.#take('word', text);
  }

  #take(kind: Token['kind'], text: string): boolean {
    const token = this.#token;
    if (token.kind !== kind || token.text.toLowerCase() !== text) return false;
    this.#next += 1;
    return true;
  }

  #fail(expected: string): never {
    throw new SyntaxError(`jsquery: expected ${expected} at ${this.#token.at}.`);
  }
}

/** Bare words are texts, save the three that JSON knows. */
function readWord(word: string): JsonValue {
  if (word === 'true') return true;
  if (word === 'false') return false;
  return word === 'null' ? null : word;
}
