import { Secret } from './secret.ts';

/** How a language writes values. */
export interface Notation {
  string(text: string): string;
  key(name: string): string;
  /** Reads a variable of the environment. */
  variable?(name: string): string;
  /** A number; as in JSON unless given. */
  number?(number: number): string;
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
  variable: (name) => `process.env.${name}!`,
  lastComma: true,
};

const widest = 76;

type Members = Readonly<Record<string | number, unknown>>;

/** Whether a value is a list or an object. */
function isSplit(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !(value instanceof Secret);
}

/** A value as people write it: lists and objects stay on one line while they are short. */
export function printValue(value: unknown, notation: Notation, indent = '', before = 0): string {
  if (!isSplit(value)) return printAtom(value, notation);
  const short = printShort(value, notation, widest - indent.length - before);
  if (short !== undefined) return short;
  const inner = indent + notation.indent;
  const items = Array.isArray(value)
    ? value.map((item) => printValue(item, notation, inner))
    : listNames(value).map((name) => {
        const key = notation.key(name) + notation.colon;
        return key + printValue(value[name], notation, inner, key.length);
      });
  const [open, close] = bracketsOf(value, notation);
  const end = notation.lastComma ? ',' : '';
  return `${open}\n${items.map((item) => inner + item).join(',\n')}${end}\n${indent}${close}`;
}

/** What is never split over lines. */
function printAtom(value: unknown, notation: Notation): string {
  if (value instanceof Secret) return printSecret(value, notation);
  if (typeof value === 'string') return notation.string(value);
  if (typeof value === 'number' && notation.number) return notation.number(value);
  const atom = JSON.stringify(value) ?? 'null';
  return notation.atoms?.[atom] ?? atom;
}

function printSecret({ variable, example }: Secret, notation: Notation): string {
  if (variable === undefined || !notation.variable) return printValue(example, notation);
  return notation.variable(variable);
}

/** A value on one line; undefined as soon as that is longer than the room, however much is left. */
function printShort(value: unknown, notation: Notation, room: number): string | undefined {
  if (!isSplit(value)) {
    // No language writes a text shorter than it is, nor without two quotes.
    if (typeof value === 'string' && value.length + 2 > room) return undefined;
    const atom = printAtom(value, notation);
    return atom.length <= room ? atom : undefined;
  }
  const [open, close] = bracketsOf(value, notation);
  const isList = Array.isArray(value);
  const names = isList ? [...value.keys()] : listNames(value);
  const space = notation.airy && !isList && names.length > 0 ? ' ' : '';
  let text = open + space;
  const end = space + close;
  let separator = '';
  for (const name of names) {
    text += separator + (isList ? '' : notation.key(String(name)) + notation.colon);
    const printed = printShort(value[name], notation, room - text.length - end.length);
    if (printed === undefined) return undefined;
    text += printed;
    separator = ', ';
  }
  text += end;
  return text.length <= room ? text : undefined;
}

function bracketsOf(value: object, notation: Notation): readonly [open: string, close: string] {
  if (Array.isArray(value)) return notation.list;
  const { object, castObject } = notation;
  if (castObject === undefined) return object;
  const names = Object.keys(value);
  const isMistakable = names.length === 0 || names.some((name) => /^-?\d+$/.test(name));
  return isMistakable ? [castObject + object[0], object[1]] : object;
}

function listNames(value: Members): string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined);
}
