import { spec as official } from '@open-rpc/spec-types';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import draft7 from 'ajv/dist/refs/json-schema-draft-07.json' with { type: 'json' };
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';
import { isObject } from './spec-node.ts';
import { suggest } from './suggest.ts';

/** Parts of a document that the official schema defines by themselves. */
export type StructurePart = 'document' | 'methodObject' | 'contentDescriptorObject' | 'schema';

/** Checks against the official OpenRPC schema of the document's version, offline. */
export class StructureCheck {
  readonly #reader: SpecReader;
  readonly #ajv: Ajv;
  readonly #seen = new Set<string>();

  constructor(reader: SpecReader, version: string) {
    this.#reader = reader;
    this.#ajv = openOfficialSchema(version.startsWith('1.4') ? '1.4' : '1.3');
  }

  /** Reports the most telling violations. Each place is checked once. */
  check(node: SpecNode, part: StructurePart): boolean {
    const key = `${part} ${node.key}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    const validate = this.#validator(part);
    if (validate(node.value) === true) return true;
    for (const error of selectErrors(validate.errors ?? [])) this.#report(node, error);
    return false;
  }

  #validator(part: StructurePart): ValidateFunction {
    const key =
      part === 'document'
        ? 'openrpc'
        : part === 'schema'
          ? metaSchemaAddress
          : `openrpc#/definitions/${part}`;
    const validate = this.#ajv.getSchema(key);
    if (!validate) throw new Error(`no official schema ${key}`);
    return validate;
  }

  #report(node: SpecNode, error: ErrorObject): void {
    const place = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce(
        (current, part) => current.child(Array.isArray(current.value) ? Number(part) : part),
        node,
      );
    if (isTypeName(error)) {
      const types = error.params['allowedValues'] as string[];
      this.#reader.report(
        place,
        'SPEC017',
        `JSON Schema has no type ${JSON.stringify(place.value)}`,
        suggest(place.text(), types),
      );
      return;
    }
    const stray =
      error.keyword === 'additionalProperties'
        ? String(error.params['additionalProperty'])
        : undefined;
    if (stray === undefined) {
      this.#reader.report(place, 'SPEC003', describe(error));
      return;
    }
    const known = Object.keys((error.parentSchema as { properties?: object })?.properties ?? {});
    this.#reader.report(
      place.child(stray),
      'SPEC003',
      `${JSON.stringify(stray)} has no place here`,
      suggest(stray, known),
    );
  }
}

const opened = new Map<string, Ajv>();

/** Compiling the official schema takes longer than checking most documents with it: once a process. */
function openOfficialSchema(version: '1.3' | '1.4'): Ajv {
  const known = opened.get(version);
  if (known) return known;
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    meta: false,
    verbose: true,
  });
  const schema =
    version === '1.4'
      ? official.OpenRPCSpecificationSchema1_4
      : official.OpenRPCSpecificationSchema1_3;
  ajv.addMetaSchema({ ...draft7, $id: 'http://json-schema.org/draft-07/schema' });
  ajv.addSchema(toOfflineMetaSchema());
  ajv.addSchema(toOfflineSchema(schema), 'openrpc');
  opened.set(version, ajv);
  return ajv;
}

/** The official schema refers to draft-07's meta schema on the network, written in two ways. */
function toOfflineSchema(schema: object): object {
  const text = JSON.stringify(schema).replace(
    /"https:\/\/meta\.json-schema\.tools\/?([#"])/g,
    `"${metaSchemaAddress}$1`,
  );
  const { $schema: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return rest;
}

/** Draft-07's meta schema, under the address and with the one definition that the official schema asks for. */
function toOfflineMetaSchema(): object {
  const { $schema: _, definitions, ...draft } = draft7;
  const JSONSchemaObject = { properties: { $ref: { type: 'string' } } };
  return { ...draft, $id: metaSchemaAddress, definitions: { ...definitions, JSONSchemaObject } };
}

const metaSchemaAddress = 'https://json-schema.org/offline/draft-07';

/** Of an alternative's many errors, those of the branch that was meant: not a reference, and deepest. */
function selectErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const telling = errors.filter(
    (error) =>
      !['oneOf', 'anyOf', 'not', 'if', '$ref', 'allOf'].includes(error.keyword) &&
      !isReference(error),
  );
  const misnamed = errors.filter(isTypeName).map(({ instancePath }) => instancePath);
  // Of a list of types, the item is wrong, not the list.
  const named = new Set(
    misnamed.filter((path) => !misnamed.some((other) => other.startsWith(`${path}/`))),
  );
  const around = new Set(misnamed.filter((path) => !named.has(path)));
  const seen = new Set<string>();
  return (telling.length > 0 ? telling : [...errors]).filter((error) => {
    const key = `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`;
    if (seen.has(key) || around.has(error.instancePath)) return false;
    if (named.has(error.instancePath) && !isTypeName(error)) return false;
    seen.add(key);
    return true;
  });
}

function describe({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'required') return `${JSON.stringify(params['missingProperty'])} is missing`;
  if (keyword === 'type')
    return `this must be of type ${([] as string[]).concat(params['type']).join(' or ')}`;
  if (keyword === 'enum') return `this must be one of ${JSON.stringify(params['allowedValues'])}`;
  return `this ${message ?? 'is not allowed'}`;
}

function isReference({ parentSchema }: ErrorObject): boolean {
  return isObject(parentSchema) && parentSchema['title'] === 'referenceObject';
}

/** The rule that `type` is one of JSON Schema's seven types. */
function isTypeName({ keyword, params }: ErrorObject): boolean {
  return (
    keyword === 'enum' &&
    Array.isArray(params['allowedValues']) &&
    params['allowedValues'].includes('integer')
  );
}
