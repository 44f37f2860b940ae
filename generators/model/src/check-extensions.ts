import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import schema from './extensions.schema.json' with { type: 'json' };
import { describeViolation } from './describe-violation.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** Name of a definition in extensions.schema.json. */
export type ExtensionPart = string;

let compiler: Ajv | undefined;

/** Compiled for the first document that has extensions of ours. */
function compilePart(part: ExtensionPart): ValidateFunction {
  compiler ??= new Ajv({
    strict: false,
    allErrors: true,
    meta: false,
    validateSchema: false,
    schemas: { extensions: schema },
  });
  const validate = compiler.getSchema(`extensions#/definitions/${part}`);
  if (!validate) throw new Error(`no definition ${part} in the schema of extensions`);
  return validate;
}

/** Parts of which the schema of extensions knows nothing but members that may be left out. */
const flags = new Set<ExtensionPart>(['method', 'param', 'row-property']);

/** Whether the schema of extensions has such a definition. */
export function hasExtensionPart(part: ExtensionPart): boolean {
  return Object.hasOwn(schema.definitions, part);
}

/** Checks `x-` extensions against their own schema; reports each violation at its place. */
export function checkExtension(reader: SpecReader, node: SpecNode, part: ExtensionPart): boolean {
  if (flags.has(part) && !node.members().some(([key]) => key.startsWith('x-'))) return true;
  const validate = compilePart(part);
  if (validate(node.value) === true) return true;
  for (const error of validate.errors ?? []) report(reader, node, error);
  return false;
}

/**
 * Reports extensions that are nearly one of ours: left alone, a misspelt flag would silently do
 * nothing. Extensions of other tools stay what they are.
 */
export function checkSpelling(
  reader: SpecReader,
  node: SpecNode,
  part: 'method' | 'param' | 'row-property' | 'root',
): void {
  const known =
    part === 'root' ? ['x-conventions'] : Object.keys(schema.definitions[part].properties);
  for (const [key, member] of node.members()) {
    if (!key.startsWith('x-') || known.includes(key)) continue;
    const nearest = closest(key, known);
    // A third of the letters behind the `x-`: more is another word.
    if (distance(key, nearest) > Math.floor((key.length - 2) / 3)) continue;
    reader.report(
      member,
      'SPEC009',
      `there is no extension ${key}`,
      `did you mean ${JSON.stringify(nearest)}?`,
    );
  }
}

function report(reader: SpecReader, node: SpecNode, error: ErrorObject): void {
  const place = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(
      (current, part) => current.child(Array.isArray(current.value) ? Number(part) : part),
      node,
    );
  reader.report(place, 'SPEC009', `this ${describeViolation(error)}`);
}
