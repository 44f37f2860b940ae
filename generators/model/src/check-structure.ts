import type { ErrorObject } from 'ajv';
import {
  compileOfficialSchema,
  type OfficialVersion,
  type StructurePart,
} from './official-schema.ts';
import { describeViolation } from './describe-violation.ts';
import type { Pointer, SourceFile } from './source-file.ts';
import { isObject, SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';
import { suggest } from './suggest.ts';

/** Checks against the official OpenRPC schema of the document's version, offline. */
export class StructureCheck {
  readonly #reader: SpecReader;
  readonly #version: OfficialVersion;
  readonly #seen = new Set<string>();
  /** The file of a document that is right as a whole. */
  #right: SourceFile | undefined;

  constructor(reader: SpecReader, version: string) {
    this.#reader = reader;
    this.#version = version.startsWith('1.4') ? '1.4' : '1.3';
  }

  /** Reports the most telling violations. Each place is checked once. */
  check(node: SpecNode, part: StructurePart): boolean {
    const key = `${part} ${node.key}`;
    if (this.#seen.has(key) || this.#isCovered(node, part)) return true;
    this.#seen.add(key);
    if (compileOfficialSchema(this.#version, part, 'fast')(node.value)) {
      if (part === 'document') this.#right = node.file;
      return true;
    }
    const validate = compileOfficialSchema(this.#version, part, 'telling');
    validate(node.value);
    for (const error of selectErrors(validate.errors ?? [])) this.#report(node, error);
    return false;
  }

  /** Methods, their params and the schemas that stand in a right document were checked with it. */
  #isCovered({ file, pointer, value }: SpecNode, part: StructurePart): boolean {
    // What was put together from a reference and its neighbours stands nowhere.
    return (
      file === this.#right &&
      isPlaceOf(part, pointer) &&
      SpecNode.root(file).at(pointer).value === value
    );
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

/** Whether the official schema, asked about a document, says the same about what stands there. */
function isPlaceOf(part: StructurePart, pointer: Pointer): boolean {
  const [first, second, third] = pointer;
  switch (part) {
    case 'methodObject':
      return pointer.length === 2 && first === 'methods';
    case 'contentDescriptorObject':
      return pointer.length === 4 && first === 'methods' && third === 'params';
    case 'schema':
      // It passes over a schema whose name has no letter or digit.
      return (
        pointer.length === 3 &&
        first === 'components' &&
        second === 'schemas' &&
        /[A-Za-z0-9]/.test(String(third))
      );
    default:
      return false;
  }
}

/** Of an alternative's many errors, those of the branch that was meant: not a reference, and deepest. */
function selectErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const telling = errors.filter(
    (error) =>
      !['oneOf', 'anyOf', 'not', 'if', '$ref', 'allOf'].includes(error.keyword) &&
      !isReference(error),
  );
  const misnamed = new Set(errors.filter(isTypeName).map(({ instancePath }) => instancePath));
  // Of a list of types, the item is wrong, not the list.
  const around = new Set([...misnamed].map((path) => path.slice(0, path.lastIndexOf('/'))));
  const named = new Set([...misnamed].filter((path) => !around.has(path)));
  const seen = new Set<string>();
  return (telling.length > 0 ? telling : [...errors]).filter((error) => {
    const key = `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`;
    if (seen.has(key) || (misnamed.has(error.instancePath) && around.has(error.instancePath)))
      return false;
    if (named.has(error.instancePath) && !isTypeName(error)) return false;
    seen.add(key);
    return true;
  });
}

function describe(error: ErrorObject): string {
  return error.keyword === 'required'
    ? `${JSON.stringify(error.params['missingProperty'])} is missing`
    : `this ${describeViolation(error)}`;
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
