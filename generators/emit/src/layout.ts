import { memberKey } from './identifier.ts';
import { literal } from './literal.ts';

/** Columns of a line of generated code. */
export const printWidth = 100;

/**
 * A value as `literal` writes it, on as many lines as its width asks for.
 *
 * @param column where its first line starts
 * @param indent what its further lines start with
 */
export function layOut(value: unknown, column = 0, indent = ''): string {
  if (typeof value !== 'object' || value === null) return literal(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const parts = isList
    ? value.map((item) => layOut(item, inner.length, inner))
    : layOutMembers(value as Readonly<Record<string, unknown>>, inner);
  return joinParts(parts, column, indent, isList);
}

function layOutMembers(value: Readonly<Record<string, unknown>>, indent: string): string[] {
  return Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .map((name) => {
      const key = `${memberKey(name)}: `;
      return key + layOut(value[name], indent.length + key.length, indent);
    });
}

/** `{ a, b }` or `[a, b]`, on one line if it fits, else a line each. */
export function joinParts(
  parts: readonly string[],
  column: number,
  indent: string,
  isList = false,
): string {
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const margin = isList ? '' : ' ';
  let length = column + 3 + 2 * margin.length;
  for (const part of parts) length += part.length + 2;
  if (length - 2 <= printWidth && !parts.some((part) => part.includes('\n'))) {
    return `${open}${margin}${parts.join(', ')}${margin}${close}`;
  }
  return `${open}\n${indent}  ${parts.join(`,\n${indent}  `)},\n${indent}${close}`;
}

/** A constant: `head = value;`, the value on as many lines as its width asks for. */
export function printConstant(head: string, value: unknown): string {
  return `${head} = ${layOut(value, head.length + 3)};`;
}

/** The same lines further right; empty ones stay empty. */
export function indentLines(text: string, indent: string): string {
  if (!text.includes('\n')) return text === '' ? '' : indent + text;
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}
