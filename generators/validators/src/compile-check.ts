import type { Schema } from '@openrpc-kit/model';
import {
  Ajv,
  Name,
  type AnySchemaObject,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type Options,
  _,
} from 'ajv';
import formatsModule from 'ajv-formats/dist/formats.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import codegenModule from 'ajv/dist/compile/codegen/code.js';
import namesModule from 'ajv/dist/compile/names.js';
import { callKeyword, foreignKeyword } from './check-schema.ts';
import { linkCode } from './link-code.ts';
import type { LookUp } from './look-up.ts';
import { visitSchemas } from './schema-walk.ts';
import { shortenErrors } from './shorten-errors.ts';

/** The check of one schema as code, and what it needs around it. */
export interface CompiledCheck {
  /** Statements that declare the check as a function. */
  readonly code: string;
  /** Name of that function. */
  readonly name: string;
  /** Schemas whose checks the code calls, each as `check<Name>`. */
  readonly calls: readonly string[];
  /** What the code uses of the runtime. */
  readonly runtime: readonly string[];
  /** Whether the code uses the module of formats. */
  readonly usesFormats: boolean;
  /** Whether the code is ajv's, which does not lay it out. */
  readonly isRaw: boolean;
}

export interface CheckOptions {
  readonly lookUp: LookUp;
  /** Format of the API's dates. */
  readonly dateFormat: string | undefined;
  /** Other schemas that can be referred to by their `$id`. */
  readonly others?: readonly Schema[];
}

/**
 * Compiles a schema with ajv to code that stands alone.
 *
 * An instance a schema costs a third of a millisecond without meta schemas, and makes the names in
 * the code of one schema independent of all others.
 *
 * @throws when the schema is none, or refers to what is not there
 */
export function compileCheck(schema: Schema, options: CheckOptions): CompiledCheck {
  const calls = new Set<string>();
  const runtime = new Set<string>();
  const ajv = createAjv(schema, options);
  ajv.addKeyword(defineCall(calls, runtime));
  ajv.addKeyword(defineForeign(runtime));
  const text = standaloneModule.default(ajv, ajv.compile(schema as object));
  const { code, name, usesFormats } = linkCode(text, options.dateFormat, runtime);
  return {
    code: shortenErrors(code, runtime),
    name,
    usesFormats,
    isRaw: true,
    calls: [...calls].toSorted(),
    runtime: [...runtime].toSorted(),
  };
}

function createAjv(schema: Schema, options: CheckOptions): Ajv {
  const ajv = new Ajv({
    ...settings,
    meta: mentionsMetaSchema([schema, ...(options.others ?? [])]),
    ownProperties: options.lookUp === 'own',
    unicodeRegExp: readPatterns(schema).every(isUnicodePattern),
  });
  for (const [name, format] of Object.entries(formatsModule.fullFormats))
    ajv.addFormat(name, format);
  if (options.dateFormat !== undefined) ajv.addFormat(options.dateFormat, () => true);
  for (const other of options.others ?? []) {
    if (readId(other) !== readId(schema)) ajv.addSchema(other as object);
  }
  return ajv;
}

/** All errors, with what they are about; no texts: the runtime writes those. */
const settings: Options = {
  allErrors: true,
  messages: false,
  verbose: true,
  strict: false,
  // What JSON cannot write is no number.
  strictNumbers: true,
  logger: false,
  validateSchema: false,
  // By the letter of draft-07. What the model found beside a reference stands in an `allOf` by now.
  ignoreKeywordsWithRef: true,
  code: { source: true, esm: true, lines: true, formats: _`formats` },
};

const names = namesModule.default;

/**
 * Calls the check of another module, which keeps recursion and shared schemas out of this one. The
 * check learns nothing of where the value stands: in rows that are right, that would be the half of
 * the cost.
 */
function defineCall(calls: Set<string>, runtime: Set<string>): CodeKeywordDefinition {
  return {
    keyword: callKeyword,
    schemaType: 'string',
    code(context: KeywordCxt) {
      const { gen, it, data } = context;
      const check = new Name(`check${String(context.schema)}`);
      calls.add(String(context.schema));
      context.result(_`${check}(${data})`, undefined, () => {
        runtime.add('addErrors');
        const schemaPath = `${it.errSchemaPath}/${callKeyword}`;
        const instancePath = codegenModule.strConcat(names.instancePath, it.errorPath);
        const more = _`${check}.errors, ${schemaPath}, ${instancePath}`;
        gen.assign(names.vErrors, _`${new Name('addErrors')}(${names.vErrors}, ${more})`);
        gen.assign(names.errors, _`${names.vErrors}.length`);
      });
    },
  };
}

/**
 * Fails for an object that may have inherited members; the runtime then judges a copy without any.
 *
 * Some member is read just before, for nothing but speed: V8 then knows the hidden class of the
 * object, and answers from it what the prototype is. That takes a tenth off the time of a page.
 */
function defineForeign(runtime: Set<string>): CodeKeywordDefinition {
  return {
    keyword: foreignKeyword,
    type: 'object',
    schemaType: 'boolean',
    before: 'required',
    code(context: KeywordCxt) {
      runtime.add('isForeign');
      const { data, parentSchema } = context;
      const [member] = listMembers(parentSchema);
      const read = member === undefined ? _`` : _`, ${data}${codegenModule.getProperty(member)}`;
      context.fail(_`${new Name('isForeign')}(${data}${read})`);
    },
  };
}

function listMembers({ properties = {}, required = [] }: AnySchemaObject): string[] {
  return [...Object.keys(properties as object), ...(required as readonly string[])];
}

function readId(schema: Schema): unknown {
  return typeof schema === 'object' ? schema['$id'] : undefined;
}

function mentionsMetaSchema(schemas: readonly Schema[]): boolean {
  return JSON.stringify(schemas).includes('http://json-schema.org/draft-07/schema');
}

function readPatterns(schema: Schema): string[] {
  const patterns: string[] = [];
  visitSchemas(schema, (part) => {
    if (typeof part['pattern'] === 'string') patterns.push(part['pattern']);
    patterns.push(...Object.keys(part['patternProperties'] ?? {}));
  });
  return patterns;
}

/** Real documents have patterns with escapes that only the older, lenient syntax takes. */
function isUnicodePattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
