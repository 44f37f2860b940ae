import type { Schema } from '@openrpc-kit/model';
import { isObject } from '../is-object.ts';
import { appendPointer } from '../pointer.ts';
import { isAnnotation, locateChild, type Located, type SchemaPart } from './schema-part.ts';
import type { Constraint } from './schema-view.ts';

/** Keywords that other parts of a view hold. */
const readElsewhere = new Set(
  (
    '$ref type enum const minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems ' +
    'maxItems minProperties maxProperties pattern format properties required patternProperties ' +
    'propertyNames additionalProperties items additionalItems anyOf oneOf allOf then else'
  ).split(' '),
);

/** Constraints of a schema; keywords that JSON Schema does not have are among them. */
export function readConstraints(
  part: SchemaPart,
  schema: Readonly<Record<string, unknown>>,
): Constraint[] {
  return Object.entries(schema).flatMap(([keyword, value]): Constraint[] => {
    if (readElsewhere.has(keyword) || isAnnotation(keyword)) return [];
    const pointer = appendPointer(part.pointer, keyword);
    if (keyword === 'not' || keyword === 'contains') {
      return [{ keyword, value, schemas: [locateSchema(part, value, keyword)], pointer }];
    }
    if (keyword === 'if') return [readCondition(part, schema, pointer)];
    if (keyword === 'dependencies' && isObject(value)) return readDependencies(part, value);
    if (keyword === 'uniqueItems' && value !== true) return [];
    return [{ keyword, value, schemas: [], pointer }];
  });
}

/** Without `then` and `else` anything is valid in that case. */
function readCondition(
  part: SchemaPart,
  schema: Readonly<Record<string, unknown>>,
  pointer: string,
): Constraint {
  const keywords = ['if', 'then', 'else'].filter((keyword) => keyword in schema);
  const value = Object.fromEntries(keywords.map((keyword) => [keyword, schema[keyword]]));
  const schemas = ['if', 'then', 'else'].map((each) => locateSchema(part, schema[each], each));
  return { keyword: 'if', value, schemas, pointer };
}

/** One constraint a property: what else has to be there when it is. */
function readDependencies(
  part: SchemaPart,
  dependencies: Readonly<Record<string, unknown>>,
): Constraint[] {
  return Object.entries(dependencies).map(([name, value]) => ({
    keyword: `dependencies.${name}`,
    value: Array.isArray(value) ? value.toSorted() : value,
    schemas: Array.isArray(value) ? [] : [locateSchema(part, value, 'dependencies', name)],
    pointer: appendPointer(part.pointer, 'dependencies', name),
  }));
}

function locateSchema(part: SchemaPart, value: unknown, ...steps: string[]): Located {
  return [locateChild(part, (value ?? true) as Schema, ...steps)];
}
