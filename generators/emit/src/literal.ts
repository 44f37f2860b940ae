import { memberKey, stringLiteral } from './identifier.ts';

/**
 * The door for values into generated code: JSON, with what is special in JavaScript or HTML escaped.
 * An own key `__proto__` is written as a computed key, or it would set the prototype.
 *
 * @example literal({ id: 1, 'a-b': '</script>' }) // { id: 1, 'a-b': '\u003c/script>' }
 */
export function literal(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : JSON.stringify(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => `${memberKey(key)}: ${literal(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  throw new TypeError(`no literal for a ${typeof value}`);
}

/** A union of literal types, in parentheses so that it can stand anywhere: `('in' | 'out')`. */
export function literalUnion(values: readonly unknown[]): string {
  return values.length === 0 ? 'never' : `(${[...new Set(values.map(literal))].join(' | ')})`;
}
