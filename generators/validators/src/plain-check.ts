import { layOut, literal, propertyKey } from '@openrpc-kit/emit';
import type { Schema, SchemaObject } from '@openrpc-kit/model';
import { callKeyword, foreignKeyword } from './check-schema.ts';
import type { CompiledCheck } from './compile-check.ts';
import { CheckCode, type Place } from './check-code.ts';
import { mapSubschemas } from './schema-walk.ts';
import { isPlainSchema, type PlainOptions } from './plain-schema.ts';
import { printScalarTests } from './scalar-tests.ts';
import { isOfType, isNotOfTypes, listTypes } from './type-tests.ts';

/**
 * Writes the check of a plain schema (scalars, lists and objects of those) as ajv would: the same
 * errors in the same order, a hundred times as fast, and laid out. Undefined for any other schema.
 */
export function printPlainCheck(schema: Schema, options: PlainOptions): CompiledCheck | undefined {
  if (!isPlainSchema(schema, options)) return undefined;
  const code = new CheckCode(options);
  printValue(code, schema as SchemaObject, rootPlace);
  const body = [
    `const makeSchema0 = () => (${layOut(withoutForeign(schema), 28)});`,
    ...code.constants,
    '',
    'function validate0(data) {',
    '  let errors = null;',
    ...code.lines,
    '  validate0.errors = errors;',
    '  return errors === null;',
    '}',
  ];
  return {
    code: body.join('\n'),
    name: 'validate0',
    calls: [...code.calls].toSorted(),
    runtime: [...code.runtime].toSorted(),
    usesFormats: false,
    isRaw: false,
  };
}

const rootPlace: Place = { value: 'data', instancePath: [], schemaPath: '#' };

/** In the order of ajv: what holds for any type, numbers, strings, lists, objects. */
function printValue(code: CheckCode, schema: SchemaObject, place: Place): void {
  const called = schema[callKeyword];
  if (typeof called === 'string') {
    code.call(called, place);
    return;
  }
  const types = listTypes(schema);
  const [only] = types;
  // A single type is told apart where its keywords are: its error stands where they would.
  const isMerged = types.length === 1 && keywordsOf[only ?? '']?.some((key) => key in schema);
  if (types.length > 0 && !isMerged) {
    code.block(isNotOfTypes(types, place.value), () => code.fail('type', place));
  }
  for (const type of groups) {
    if (type === 'any') {
      printScalarTests(code, schema, 'any', place);
      continue;
    }
    if (!keywordsOf[type]!.some((key) => key in schema)) continue;
    const isOwn = isMerged && only === type;
    code.block(
      isOfType(type, place.value),
      () => printGroup(code, schema, type, place),
      isOwn ? () => code.fail('type', place) : undefined,
    );
  }
}

const groups = ['any', 'number', 'string', 'array', 'object'] as const;

const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  number: ['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum'],
  string: ['maxLength', 'minLength', 'pattern', 'format'],
  array: ['maxItems', 'minItems', 'items'],
  object: [foreignKeyword, 'required', 'properties', 'additionalProperties'],
};

function printGroup(code: CheckCode, schema: SchemaObject, type: string, place: Place): void {
  if (type === 'object') printObject(code, schema, place);
  else if (type === 'array') printList(code, schema, place);
  else printScalarTests(code, schema, type, place);
}

function printList(code: CheckCode, schema: SchemaObject, place: Place): void {
  const { value } = place;
  printScalarTests(code, schema, 'array', place);
  const { items } = schema;
  if (items === undefined || items === true) return;
  const index = code.name('i');
  const item = code.name('v');
  code.open(`for (let ${index} = 0; ${index} < ${value}.length; ${index}++)`, () => {
    code.line(`const ${item} = ${value}[${index}];`);
    printValue(code, items as SchemaObject, {
      value: item,
      instancePath: [...place.instancePath, '/', { name: index }],
      schemaPath: `${place.schemaPath}/items`,
    });
  });
}

function printObject(code: CheckCode, schema: SchemaObject, place: Place): void {
  const { value } = place;
  const { properties = {}, required = [], additionalProperties } = schema;
  const names = Object.keys(properties);
  if (schema[foreignKeyword] === true) {
    const [first] = [...names, ...required];
    code.runtime.add('isForeign');
    const read = first === undefined ? '' : `, ${value}${toAccess(first)}`;
    code.block(`isForeign(${value}${read})`, () => code.fail(foreignKeyword, place));
  }
  for (const name of required) {
    code.block(code.isMissing(value, name), () =>
      code.fail('required', place, `{ missingProperty: ${literal(name)} }`),
    );
  }
  if (additionalProperties === false) printClosed(code, names, place);
  for (const [name, member] of Object.entries(properties)) {
    if (member === true || Object.keys(member).length === 0) continue;
    const variable = code.name('v');
    code.line(`const ${variable} = ${code.readMember(value, name)};`);
    code.block(`${variable} !== undefined`, () =>
      printValue(code, member as SchemaObject, {
        value: variable,
        instancePath: [...place.instancePath, `/${toPointerPart(name)}`],
        schemaPath: `${place.schemaPath}/properties/${encodeURIComponent(toPointerPart(name))}`,
      }),
    );
  }
}

function printClosed(code: CheckCode, names: readonly string[], place: Place): void {
  const key = code.name('key');
  code.open(code.eachKey(key, place.value), () => {
    const isKnown = names.map((name) => `${key} !== ${literal(name)}`).join(' && ') || 'true';
    code.block(isKnown, () =>
      code.fail('additionalProperties', place, `{ additionalProperty: ${key} }`),
    );
  });
}

function toAccess(name: string): string {
  const key = propertyKey(name);
  return key === name ? `.${name}` : `[${key}]`;
}

function toPointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What only the code has to know is not part of what is told. */
function withoutForeign(schema: Schema): Schema {
  if (typeof schema === 'boolean') return schema;
  const { [foreignKeyword]: _, ...told } = schema;
  return mapSubschemas(told, withoutForeign);
}
