/** How a language writes values. */
export interface Notation {
  string(text: string): string;
  key(name: string): string;
  /** `true`, `false` and null, where they are not spelled as in JSON. */
  readonly atoms?: Readonly<Record<string, string>>;
  /** What stands before and after the items of a list. */
  readonly list: readonly [open: string, close: string];
  readonly object: readonly [open: string, close: string];
  /** Whether an object on one line has spaces within its brackets. */
  readonly airy: boolean;
  /** Between a key and its value. */
  readonly colon: string;
  /** One level. */
  readonly indent: string;
  /** Whether a comma follows the last item of a block. */
  readonly lastComma: boolean;
  /** How an object is written whose keys would make the language take it for a list. */
  readonly castObject?: string;
}

/** A piece of a program in place of a value: it is written as it stands. */
export class Expression {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

export const json: Notation = {
  string: JSON.stringify,
  key: JSON.stringify,
  list: ['[', ']'],
  object: ['{', '}'],
  airy: true,
  colon: ': ',
  indent: '  ',
  lastComma: false,
};

const plainKey = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

export const typescript: Notation = {
  ...json,
  // Single quotes where nothing needs an escape.
  string: (text) =>
    /^[^'"\\\p{Cc}\u2028\u2029]*$/u.test(text) ? `'${text}'` : JSON.stringify(text),
  // `__proto__: x` would set the prototype, even in quotes.
  key: (name) =>
    name === '__proto__' ? `['__proto__']` : plainKey.test(name) ? name : typescript.string(name),
  lastComma: true,
};

const widest = 76;

/** A value as people write it: lists and objects stay on one line while they are short. */
export function printValue(value: unknown, notation: Notation, indent = '', before = 0): string {
  const short = printShort(value, notation);
  const splits = typeof value === 'object' && value !== null && !(value instanceof Expression);
  if (indent.length + before + short.length <= widest || !splits) return short;
  const inner = indent + notation.indent;
  const items = Array.isArray(value)
    ? value.map((item) => printValue(item, notation, inner))
    : listMembers(value).map(([name, item]) => {
        const key = notation.key(name) + notation.colon;
        return key + printValue(item, notation, inner, key.length);
      });
  const [open, close] = bracketsOf(value, notation);
  const end = notation.lastComma ? ',' : '';
  return `${open}\n${items.map((item) => inner + item).join(',\n')}${end}\n${indent}${close}`;
}

function printShort(value: unknown, notation: Notation): string {
  if (value instanceof Expression) return value.code;
  if (typeof value === 'string') return notation.string(value);
  if (typeof value !== 'object' || value === null) {
    const atom = JSON.stringify(value) ?? 'null';
    return notation.atoms?.[atom] ?? atom;
  }
  const [open, close] = bracketsOf(value, notation);
  if (Array.isArray(value))
    return open + value.map((item) => printShort(item, notation)).join(', ') + close;
  const members = listMembers(value).map(
    ([name, member]) => notation.key(name) + notation.colon + printShort(member, notation),
  );
  const space = notation.airy && members.length > 0 ? ' ' : '';
  return open + space + members.join(', ') + space + close;
}

function bracketsOf(value: object, notation: Notation): readonly [open: string, close: string] {
  if (Array.isArray(value)) return notation.list;
  const [open, close] = notation.object;
  const names = Object.keys(value);
  const isMistakable = names.length === 0 || names.some((name) => /^-?\d+$/.test(name));
  return [isMistakable ? (notation.castObject ?? '') + open : open, close];
}

function listMembers(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
