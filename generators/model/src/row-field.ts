import type { KnownValue, RowField, Schema, SchemaObject } from './api-model.ts';
import type { DataType, FilterConvention } from './conventions.ts';
import type { SpecNode } from './spec-node.ts';
import { isObject } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** Reads a property of a row: its JSON Schema says the type, its extensions what a list may do with it. */
export function readRowField(
  reader: SpecReader,
  name: string,
  node: SpecNode,
  schema: Schema,
  rules: { filter: FilterConvention; dateFormat: string },
): RowField {
  const property = reader.resolve(node) ?? node;
  const facts = isObject(property.value) ? property.value : {};
  const types = ([] as unknown[]).concat(facts['type'] ?? []);
  const dataType = toDataType(facts, types, rules.dateFormat);
  const filterable = facts['x-filterable'] === true;
  const sortable = facts['x-sortable'] === true;
  // A type that JSON Schema does not have is reported as such.
  const isKnown = types.every((type) => jsonTypes.has(type));
  if (dataType === undefined && isKnown && (filterable || sortable)) {
    const flag = sortable ? 'x-sortable' : 'x-filterable';
    const type = types.length === 0 ? 'no type' : `the type ${JSON.stringify(facts['type'])}`;
    reader.report(
      property.child(flag),
      'SPEC011',
      `${name} is marked ${flag}, but its schema has ${type}`,
    );
  }
  const values = Array.isArray(facts['enum'])
    ? facts['enum'].filter((value) => value !== null)
    : undefined;
  return {
    name,
    dataType: dataType ?? 'string',
    nullable: types.includes('null') || facts['nullable'] === true,
    filterable,
    sortable,
    default: facts['x-default'] === true,
    operators: filterable ? toOperators(rules.filter, dataType ?? 'string') : [],
    enum: values as (string | number)[] | undefined,
    knownValues: readKnownValues(facts['x-known-values']),
    title: property.child('title').text(),
    description: property.child('description').text(),
    unit: readText(facts, 'x-unit'),
    provenance: readText(facts, 'x-provenance'),
    urlTemplate: readText(facts, 'x-url-template'),
    schema: schema as SchemaObject,
  };
}

const jsonTypes = new Set<unknown>([
  'array',
  'boolean',
  'integer',
  'null',
  'number',
  'object',
  'string',
]);

function toDataType(
  facts: Record<string, unknown>,
  types: unknown[],
  dateFormat: string,
): DataType | undefined {
  const named = types.filter((type) => type !== 'null');
  if (named.length !== 1)
    return facts['enum'] !== undefined && named.length === 0 ? 'enum' : undefined;
  if (named[0] === 'integer' || named[0] === 'number') return 'number';
  if (named[0] === 'boolean' || named[0] === 'array' || named[0] === 'object') return named[0];
  if (named[0] !== 'string') return undefined;
  if (facts['format'] === dateFormat) return 'iso8601';
  return facts['enum'] !== undefined || facts['x-known-values'] !== undefined ? 'enum' : 'string';
}

function toOperators(filter: FilterConvention, dataType: DataType): string[] {
  return filter.operators
    .filter(({ types }) => types.includes(dataType))
    .map(({ operator }) => operator);
}

function readKnownValues(value: unknown): KnownValue[] | undefined {
  return Array.isArray(value)
    ? (value as KnownValue[]).map((known) => ({ value: known.value, title: known.title }))
    : undefined;
}

function readText(facts: Record<string, unknown>, key: string): string | undefined {
  const value = facts[key];
  return typeof value === 'string' ? value : undefined;
}
