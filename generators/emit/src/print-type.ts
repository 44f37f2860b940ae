import { below, comment } from './comment.ts';
import { propertyKey } from './identifier.ts';
import { indentLines, printWidth } from './layout.ts';

/** A TypeScript type as a tree: what is printed on one line when it fits, and broken up when it does not. */
export type TypeNode =
  /** Text that is never broken: a name, a literal, a keyword. */
  | string
  | { readonly kind: 'union'; readonly parts: readonly TypeNode[] }
  | { readonly kind: 'list'; readonly item: TypeNode }
  | ObjectNode;

export interface ObjectNode {
  readonly kind: 'object';
  readonly members: readonly TypeMember[];
  /** Whether there may be members of any other name, too. */
  readonly isOpen: boolean;
}

export interface TypeMember {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: TypeNode;
  /** Text of its doc comment; empty for none. */
  readonly text: string;
  readonly isDeprecated: boolean;
}

/** `export interface Name { … }` for an object, `export type Name = …;` for all else. */
export function printDeclaration(name: string, type: TypeNode, doc: string): string {
  if (typeof type === 'object' && type.kind === 'object') {
    return below(doc, `export interface ${name} ${printObject(type, '')}`);
  }
  const declared = `export type ${name} =`;
  if (typeof type === 'string' && declared.length + type.length + 2 > printWidth) {
    return below(doc, `${declared}\n  ${type};`);
  }
  return below(doc, `${declared}${setBehind(printType(type, '', declared.length + 2))};`);
}

/**
 * Prints a type whose first line starts at a column.
 *
 * @param indent what every further line starts with
 */
function printType(type: TypeNode, indent: string, column: number): string {
  const inline = printInline(type, printWidth - column);
  if (inline !== undefined) return inline;
  if (typeof type === 'string') return type;
  switch (type.kind) {
    case 'object':
      return printObject(type, indent);
    case 'list':
      return printList(type.item, indent, column);
    case 'union':
      return printUnion(type.parts, indent, column);
  }
}

/** On one line; undefined when it is longer than that, or an object with members. */
function printInline(type: TypeNode, width: number): string | undefined {
  if (typeof type === 'string') return type.length <= width ? type : undefined;
  if (type.kind === 'object') return isEmpty(type) ? '{}' : undefined;
  if (type.kind === 'list') {
    const item = printInline(type.item, width - 2);
    if (item === undefined) return undefined;
    const list = isUnion(type.item) ? `(${item})[]` : `${item}[]`;
    return list.length <= width ? list : undefined;
  }
  const parts: string[] = [];
  let length = -3;
  for (const part of type.parts) {
    const text = printInline(part, width);
    if (text === undefined) return undefined;
    parts.push(text);
    length += text.length + 3;
    if (length > width) return undefined;
  }
  return parts.join(' | ');
}

function printObject(type: ObjectNode, indent: string): string {
  if (isEmpty(type)) return '{}';
  const inner = `${indent}  `;
  let text = '{\n';
  for (const { name, isOptional, type: member, text: description, isDeprecated } of type.members) {
    const doc = comment(description, isDeprecated ? { deprecated: '' } : {});
    if (doc !== '') text += `${indentLines(doc, inner)}\n`;
    const head = `${inner}${memberName(name)}${isOptional ? '?' : ''}:`;
    text += `${head}${setBehind(printType(member, inner, head.length + 2))};\n`;
  }
  if (type.isOpen) text += `${inner}[k: string]: unknown | undefined;\n`;
  return `${text}${indent}}`;
}

/** In a type, unlike in a value, `__proto__` is a name like others. */
function memberName(name: string): string {
  return name === '__proto__' ? name : propertyKey(name);
}

function isEmpty({ members, isOpen }: ObjectNode): boolean {
  return members.length === 0 && !isOpen;
}

function printList(item: TypeNode, indent: string, column: number): string {
  if (!isUnion(item)) return `${printType(item, indent, column)}[]`;
  const text = printType(item, indent, column);
  return text.startsWith('\n') ? `(${text}\n${indent})[]` : `(${text})[]`;
}

/** An object or nothing stays on its line; other alternatives get a line each. */
function printUnion(parts: readonly TypeNode[], indent: string, column: number): string {
  const objects = parts.filter((part) => typeof part === 'object');
  if (objects.length === 1 && parts.every((part) => typeof part === 'object' || part === 'null')) {
    return parts.map((part) => printType(part, indent, column)).join(' | ');
  }
  return parts
    .map((part) => `\n${indent}  | ${printType(part, `${indent}    `, indent.length + 5)}`)
    .join('');
}

/** A type that starts on the line of what it stands behind, or on the next. */
function setBehind(text: string): string {
  return text.startsWith('\n') ? text : ` ${text}`;
}

function isUnion(type: TypeNode): boolean {
  return typeof type === 'object' ? type.kind === 'union' : type.includes(' | ');
}

/** Alternatives, which get a line each when they do not fit on one. */
export function unionOf(parts: readonly string[]): TypeNode {
  const [first = 'never', ...others] = new Set(parts);
  return others.length === 0 ? first : { kind: 'union', parts: [first, ...others] };
}
