import { propertyKey } from '@openrpc-kit/emit';

/** How a language writes strings and keys. */
export interface Notation {
  string(text: string): string;
  key(name: string): string;
  /** Whether a comma follows the last item of a block. */
  readonly lastComma: boolean;
}

export const json: Notation = { string: JSON.stringify, key: JSON.stringify, lastComma: false };

export const typescript: Notation = {
  // Single quotes where nothing needs an escape.
  string: (text) =>
    /^[^'"\\\p{Cc}\u2028\u2029]*$/u.test(text) ? `'${text}'` : JSON.stringify(text),
  key: propertyKey,
  lastComma: true,
};

const widest = 76;

/** A JSON value as people write it: lists and objects stay on one line while they are short. */
export function printValue(value: unknown, notation: Notation, indent = '', before = 0): string {
  const short = printShort(value, notation);
  if (indent.length + before + short.length <= widest || typeof value !== 'object' || !value)
    return short;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => printValue(item, notation, inner))
    : Object.entries(value).map(([name, item]) => {
        const key = `${notation.key(name)}: `;
        return key + printValue(item, notation, inner, key.length);
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const end = notation.lastComma ? ',' : '';
  return `${open}\n${items.map((item) => inner + item).join(',\n')}${end}\n${indent}${close}`;
}

function printShort(value: unknown, notation: Notation): string {
  if (typeof value === 'string') return notation.string(value);
  if (Array.isArray(value))
    return `[${value.map((item) => printShort(item, notation)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `${notation.key(name)}: ${printShort(member, notation)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return JSON.stringify(value) ?? 'null';
}
