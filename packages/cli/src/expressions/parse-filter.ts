import type { ApiFacts, FieldFacts, MethodFacts } from '../api/api-facts.ts';
import { ExpressionError, type Span } from './expression-error.ts';
import type { Filter, FilterCondition } from './filter.ts';
import { readOperand } from './read-operand.ts';
import { didYouMean } from './suggest.ts';
import { tokenize, type Token } from './tokenize.ts';

/** Spellings from other languages, and what is meant. */
const aliases: Readonly<Record<string, string>> = {
  '==': '=',
  '<>': '!=',
  '&&': 'and',
  '||': 'or',
};

/**
 * Reads a filter expression: conditions `field operator value`, joined with `and` and `or` (`and`
 * binds closer), grouped with parentheses.
 *
 * @example parseFilter('direction=in and duration>=30', method, api)
 * @throws ExpressionError that names the place
 */
export function parseFilter(text: string, method: MethodFacts, api: ApiFacts): Filter {
  return new FilterParser(text, method, api).parse();
}

class FilterParser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #fields: readonly FieldFacts[];
  readonly #method: MethodFacts;
  readonly #api: ApiFacts;
  #position = 0;
  #depth = 0;

  constructor(text: string, method: MethodFacts, api: ApiFacts) {
    this.#text = text;
    this.#tokens = tokenize('--filter', text);
    this.#method = method;
    this.#fields = method.list?.fields ?? [];
    this.#api = api;
  }

  parse(): Filter {
    const filter = this.#readGroup('or', () => this.#readGroup('and', () => this.#readPart()));
    const rest = this.#peek();
    if (rest.kind !== 'end')
      throw this.#error(rest, `expected and, or or the end, not ${rest.text}`);
    return filter;
  }

  #readGroup(condition: 'and' | 'or', readPart: () => Filter): Filter {
    const first = readPart();
    const filters = [first];
    while (this.#takeWord(condition)) filters.push(readPart());
    return filters.length === 1 ? first : { condition, filters };
  }

  #readPart(): Filter {
    const open = this.#peek();
    if (!this.#takeSymbol('(')) return this.#readCondition();
    if (++this.#depth >= this.#api.maximumDepth) {
      throw this.#error(open, `groups nest ${this.#api.maximumDepth} deep at most`);
    }
    const filter = this.#readGroup('or', () => this.#readGroup('and', () => this.#readPart()));
    if (!this.#takeSymbol(')')) throw this.#error(open, 'this parenthesis is never closed');
    this.#depth--;
    return filter;
  }

  #readCondition(): FilterCondition {
    const field = this.#readField();
    const token = this.#next();
    const spelled = aliases[token.text] ?? token.text.toLowerCase();
    if (token.kind === 'word' && spelled === 'is') return this.#readNullTest(field);
    const known = this.#api.operators.find(({ operator }) => operator === spelled);
    if (token.kind === 'text' || !known) {
      const found = token.kind === 'end' ? 'the end' : token.text;
      const advice = didYouMean(token.text, field.operators);
      throw this.#error(
        token,
        `expected an operator after ${field.name}, not ${found}${advice} (${field.operators.join(' ')})`,
      );
    }
    if (!field.operators.includes(known.operator)) {
      throw this.#error(
        token,
        `${known.operator} does not go with ${field.name}, which takes ${field.operators.join(' ')}`,
      );
    }
    if (known.operand === 'list') {
      return { field: field.name, operator: known.operator, value: this.#readList(field) };
    }
    const value = this.#readValue(field, known.operand);
    return { field: field.name, operator: known.operator, value };
  }

  #readField(): FieldFacts {
    const token = this.#next();
    if (token.kind !== 'word') {
      const found = token.kind === 'end' ? 'the end' : token.text;
      throw this.#error(token, `expected the name of a field, not ${found}`);
    }
    if (token.text.toLowerCase() === 'not') {
      throw this.#error(
        token,
        'the service knows no not; turn the comparison round, such as != for =',
      );
    }
    const filterable = this.#fields.filter(({ operators }) => operators.length > 0);
    const field = this.#fields.find(({ name }) => name === token.text);
    if (field === undefined) {
      const advice = didYouMean(
        token.text,
        filterable.map(({ name }) => name),
      );
      throw this.#error(token, `${this.#method.name} has no field ${token.text}${advice}`);
    }
    if (field.operators.length === 0) {
      const { period } = this.#method.list ?? {};
      const advice =
        period?.field === field.name
          ? '; the period says which'
          : '; ask for it with --fields instead';
      throw this.#error(token, `${field.name} cannot be filtered on${advice}`);
    }
    return field;
  }

  #readNullTest(field: FieldFacts): FilterCondition {
    const isNegated = this.#takeWord('not');
    const token = this.#next();
    if (token.kind !== 'word' || token.text.toLowerCase() !== 'null') {
      throw this.#error(token, 'expected null: is null, is not null');
    }
    return { field: field.name, operator: isNegated ? '!=' : '=', value: null };
  }

  #readList(field: FieldFacts): readonly unknown[] {
    const open = this.#next();
    const close = open.text === '[' ? ']' : ')';
    if (open.kind !== 'symbol' || !['(', '['].includes(open.text)) {
      throw this.#error(open, 'expected a list after in: (a, b)');
    }
    const values = [this.#readValue(field, 'list')];
    while (this.#takeSymbol(',')) values.push(this.#readValue(field, 'list'));
    if (!this.#takeSymbol(close)) throw this.#error(this.#peek(), `expected , or ${close}`);
    return values;
  }

  #readValue(field: FieldFacts, operand: string): unknown {
    const token = this.#next();
    if (token.kind === 'end' || token.kind === 'symbol') {
      throw this.#error(token, `expected a value for ${field.name}`);
    }
    const read = readOperand(token.text, token.kind === 'text', field, operand);
    if ('problem' in read) throw this.#error(token, read.problem);
    return read.value;
  }

  #peek(): Token {
    return this.#tokens[this.#position]!;
  }

  #next(): Token {
    const token = this.#peek();
    if (token.kind !== 'end') this.#position++;
    return token;
  }

  #takeWord(wanted: string): boolean {
    const { kind, text } = this.#peek();
    const isWanted = kind !== 'text' && (aliases[text] ?? text.toLowerCase()) === wanted;
    if (isWanted) this.#position++;
    return isWanted;
  }

  #takeSymbol(wanted: string): boolean {
    const { kind, text } = this.#peek();
    const isWanted = kind === 'symbol' && text === wanted;
    if (isWanted) this.#position++;
    return isWanted;
  }

  #error(span: Span, message: string): ExpressionError {
    return new ExpressionError('--filter', this.#text, span, message);
  }
}
