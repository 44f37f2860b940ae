import { cut, describeValue, joinCut, quote } from './describe-value.ts';

/** Keywords that a description reads. Ours are `layout`, how a date is written, and `x-call`, a named schema. */
interface DescribedSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly layout?: string;
  readonly pattern?: string;
  readonly [keyword: string]: unknown;
}

/**
 * What a schema asks for, in words.
 *
 * @example describeSchema({ type: 'integer', minimum: 1, maximum: 9 }) // 'a whole number from 1 to 9'
 */
export function describeSchema(schema: unknown): string {
  if (schema === false) return 'nothing';
  if (typeof schema !== 'object' || schema === null) return 'a value';
  const described = schema as DescribedSchema;
  if (described.enum) return describeEnum(described.enum);
  if (described.const !== undefined) return describeConstant(described.const);
  const types = ([] as string[]).concat(described.type ?? []);
  if (types.length === 0) return describeConstraint(described);
  return joinAlternatives(types.map((type) => describeType(type, described)));
}

/** `a, b or c`, each once. */
export function joinAlternatives(texts: readonly string[]): string {
  const unique = [...new Set(texts)];
  const last = unique.pop() ?? 'a value';
  return unique.length === 0 ? last : `${unique.join(', ')} or ${last}`;
}

function describeEnum(values: readonly unknown[]): string {
  const texts = joinCut(values.map((value) => describeConstant(value)));
  return values.length > 2 ? `one of ${texts}` : texts;
}

/** A value of the document, not one that was sent: what it holds may be shown. */
function describeConstant(value: unknown): string {
  if (typeof value !== 'object' || value === null) return describeValue(value);
  return cut(JSON.stringify(value));
}

function describeType(type: string, schema: DescribedSchema): string {
  switch (type) {
    case 'integer':
      return `a whole number${describeRange(schema)}${describeFormat(schema)}`;
    case 'number':
      return `a number${describeRange(schema)}${describeFormat(schema)}`;
    case 'string':
      return describeString(schema);
    case 'array':
      return `a list${describeCount(schema, 'Items', 'item')}`;
    case 'object':
      return `an object${describeCount(schema, 'Properties', 'member')}`;
    case 'boolean':
      return 'true or false';
    default:
      return type;
  }
}

/** A date that is written in some way, and that the calendar has. */
export function describeDate(layout: string): string {
  return `a date and time of the calendar as ${quote(layout)}`;
}

function describeString(schema: DescribedSchema): string {
  if (schema.layout !== undefined) return describeDate(schema.layout);
  const pattern = schema.pattern === undefined ? '' : ` that matches /${schema.pattern}/`;
  return `a string${describeCount(schema, 'Length', 'character')}${describeFormat(schema)}${pattern}`;
}

function describeFormat({ format }: DescribedSchema): string {
  return format === undefined ? '' : ` with the format ${quote(format)}`;
}

/** A schema without a type: its first rule that can be told. */
function describeConstraint(schema: DescribedSchema): string {
  const called = schema['x-call'];
  if (typeof called === 'string') return `${/^[AEIOU]/.test(called) ? 'an' : 'a'} ${called}`;
  const string = describeString(schema);
  if (string !== 'a string') return string;
  const limits = describeRange(schema) + describeCount(schema, 'Items', 'item');
  const alternatives = schema['anyOf'] ?? schema['oneOf'];
  if (limits !== '' || !Array.isArray(alternatives)) return `a value${limits}`;
  return joinAlternatives(alternatives.map((alternative) => describeSchema(alternative)));
}

function describeRange(schema: DescribedSchema): string {
  const parts: string[] = [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (typeof minimum === 'number' && typeof maximum === 'number') {
    parts.push(`from ${minimum} to ${maximum}`);
  } else if (typeof minimum === 'number') parts.push(`of at least ${minimum}`);
  else if (typeof maximum === 'number') parts.push(`of at most ${maximum}`);
  if (typeof exclusiveMinimum === 'number') parts.push(`above ${exclusiveMinimum}`);
  if (typeof exclusiveMaximum === 'number') parts.push(`below ${exclusiveMaximum}`);
  if (typeof multipleOf === 'number') parts.push(`that is a multiple of ${multipleOf}`);
  return parts.map((part) => ` ${part}`).join('');
}

function describeCount(schema: DescribedSchema, suffix: string, noun: string): string {
  const least = schema[`min${suffix}`];
  const most = schema[`max${suffix}`];
  if (typeof least === 'number' && typeof most === 'number') {
    return least === most
      ? ` of ${toCount(least, noun)}`
      : ` of ${least} to ${toCount(most, noun)}`;
  }
  if (typeof least === 'number') return ` of at least ${toCount(least, noun)}`;
  if (typeof most === 'number') return ` of at most ${toCount(most, noun)}`;
  return '';
}

function toCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
