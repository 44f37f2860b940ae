import { OpenRPCSpecificationSchema1_3, OpenRPCSpecificationSchema1_4 } from '@open-rpc/spec';
import { Ajv, type Options, type ValidateFunction } from 'ajv';
import draft7 from 'ajv/dist/refs/json-schema-draft-07.json' with { type: 'json' };
import { readyChecks } from './ready-checks.ts';

/** Parts of a document that the official schema defines by themselves. */
export type StructurePart =
  | 'document'
  | 'methodObject'
  | 'contentDescriptorObject'
  | 'tagObject'
  | 'linkObject'
  | 'examplePairingObject'
  | 'exampleObject'
  | 'schema';

/** The first one stands for all documents before 1.4. */
export type OfficialVersion = '1.3' | '1.4';

/**
 * `fast` ends at the first error; `ready` is the same, to be printed; `telling` finds all errors, with
 * what they are about.
 */
type Purpose = 'fast' | 'ready' | 'telling';

/** The official OpenRPC schema as a function, offline. Most documents never need the telling one. */
export function compileOfficialSchema(
  version: OfficialVersion,
  part: StructurePart,
  purpose: 'fast' | 'telling',
): ValidateFunction {
  const ready = purpose === 'fast' ? readyChecks[`${version} ${part}`] : undefined;
  if (ready) return ready;
  const validate = openOfficialSchema(version, purpose).getSchema(structureParts[part]);
  if (!validate) throw new Error(`no official schema ${structureParts[part]}`);
  return validate;
}

const metaSchemaAddress = 'https://json-schema.org/offline/draft-07';

/** Where the official schema defines each part. */
export const structureParts: Readonly<Record<StructurePart, string>> = {
  document: 'openrpc',
  methodObject: 'openrpc#/definitions/methodObject',
  contentDescriptorObject: 'openrpc#/definitions/contentDescriptorObject',
  tagObject: 'openrpc#/definitions/tagObject',
  linkObject: 'openrpc#/definitions/linkObject',
  examplePairingObject: 'openrpc#/definitions/examplePairingObject',
  exampleObject: 'openrpc#/definitions/exampleObject',
  schema: metaSchemaAddress,
};

const options: Readonly<Record<Purpose, Options>> = {
  // What takes longest is to compile the schema: nothing is inlined or optimized.
  fast: { messages: false, inlineRefs: false, code: { optimize: false } },
  ready: { messages: false, inlineRefs: false, code: { source: true } },
  telling: { allErrors: true, verbose: true, code: { process: joinInPlace } },
};

/**
 * ajv copies all errors so far for each subschema that has one: thirty thousand mistakes take a minute.
 * Nobody else holds the list of errors, so that it can grow.
 */
function joinInPlace(code: string): string {
  return code.replace(
    /vErrors\.concat\((\w+)\.errors\)/g,
    '$1.errors.reduce((all, error) => (all.push(error), all), vErrors)',
  );
}

const opened = new Map<string, Ajv>();

/** Once a process: compiling takes longer than checking most documents. */
export function openOfficialSchema(version: OfficialVersion, purpose: Purpose): Ajv {
  const key = `${version} ${purpose}`;
  const known = opened.get(key);
  if (known) return known;
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    validateFormats: false,
    meta: false,
    ...options[purpose],
  });
  const schema = version === '1.4' ? OpenRPCSpecificationSchema1_4 : OpenRPCSpecificationSchema1_3;
  ajv.addMetaSchema({ ...draft7, $id: 'http://json-schema.org/draft-07/schema' });
  ajv.addSchema(toOfflineMetaSchema());
  ajv.addSchema(toOfflineSchema(schema), 'openrpc');
  opened.set(key, ajv);
  return ajv;
}

/**
 * The official schema refers to draft-07's meta schema on the network, written in two ways. It takes
 * what the specification takes besides.
 */
function toOfflineSchema(schema: object): object {
  const text = JSON.stringify(schema).replace(
    /"https:\/\/meta\.json-schema\.tools\/?([#"])/g,
    `"${metaSchemaAddress}$1`,
  );
  const { $schema: _, ...rest } = JSON.parse(text) as OfficialSchema;
  const { properties, definitions } = rest;
  // It lists the patch numbers of its day; `loadModel` says which versions there are.
  const openrpc = { type: 'string' };
  // The specification lets an example stand elsewhere, of which its schema knows nothing.
  const { required, ...example } = definitions.exampleObject;
  const inline = { if: { required: ['externalValue'] }, else: { required } };
  return {
    ...rest,
    properties: { ...properties, openrpc },
    definitions: {
      ...definitions,
      exampleObject: { ...example, ...inline, required: required.filter((key) => key !== 'value') },
    },
  };
}

interface OfficialSchema extends Readonly<Record<string, unknown>> {
  readonly properties: object;
  readonly definitions: { readonly exampleObject: { readonly required: readonly string[] } };
}

/** Draft-07's meta schema, under the address and with the one definition that the official schema asks for. */
function toOfflineMetaSchema(): object {
  const { $schema: _, definitions, properties, ...draft } = draft7;
  const JSONSchemaObject = { properties: { $ref: { type: 'string' } } };
  // ajv compares each value with every other one: a million of them never end. See check-distinct.ts.
  const { uniqueItems: __, ...values } = properties.enum;
  return {
    ...draft,
    $id: metaSchemaAddress,
    properties: { ...properties, enum: values },
    definitions: { ...definitions, JSONSchemaObject },
  };
}
