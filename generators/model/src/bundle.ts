import type { V1_4 } from '@open-rpc/spec-types';
import type { ApiError, ApiModel, Method } from './api-model.ts';
import { sortKeys } from './canonical-order.ts';
import type { ConventionNodes } from './read-conventions.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';
import { resolveParams, resolveResult } from './params-of.ts';

interface BundleInput {
  readonly reader: SpecReader;
  readonly root: SpecNode;
  readonly methodNodes: readonly SpecNode[];
  readonly model: Pick<ApiModel, 'methods' | 'schemas' | 'errors'>;
  readonly conventionNodes: ConventionNodes | undefined;
}

/**
 * Writes the one-file standard document: every reference local, every rule of a list spelt out as
 * JSON Schema, extensions kept. Any OpenRPC tool can read it.
 */
export function bundle(input: BundleInput): ApiModel['document'] {
  const { root, conventionNodes } = input;
  const { methods, schemas, errors } = input.model;
  const document = {
    ...copyMembers(root, ['methods', 'components', 'x-conventions', '$schema']),
    methods: methods.map((method, index) =>
      bundleMethod(input, method, input.methodNodes[index] as SpecNode),
    ),
    components: {
      ...(schemas.length > 0 && {
        schemas: Object.fromEntries(schemas.map(({ name, schema }) => [name, schema])),
      }),
      ...(errors.length > 0 && {
        errors: Object.fromEntries(errors.map((error) => [error.key, bundleError(error)])),
      }),
    },
    ...(conventionNodes && {
      'x-conventions': Object.fromEntries(
        [...conventionNodes].map(([key, node]) => [key, copyMembers(node, ['params', 'schemas'])]),
      ),
    }),
  };
  return canonical(document, 'document') as V1_4.OpenrpcDocument;
}

function bundleMethod({ reader }: BundleInput, method: Method, node: SpecNode): object {
  const params = resolveParams(reader, node.child('params'));
  const result = resolveResult(reader, node.child('result'));
  return {
    ...copyMembers(node, ['errors']),
    ...(node.child('tags').exists && { tags: resolveItems(reader, node.child('tags')) }),
    params: method.params.map(({ schema }, index) => ({
      ...copyMembers(params[index] as SpecNode, []),
      schema,
    })),
    ...(method.result &&
      result && { result: { ...copyMembers(result, []), schema: method.result.schema } }),
    ...(method.errors.length > 0 && {
      errors: method.errors.map(({ key }) => ({
        $ref: `#/components/errors/${escapePointer(key)}`,
      })),
    }),
    ...(node.child('links').exists && { links: resolveItems(reader, node.child('links')) }),
    ...(node.child('examples').exists && {
      examples: bundleExamples(reader, node.child('examples')),
    }),
  };
}

function bundleExamples(reader: SpecReader, node: SpecNode): unknown[] {
  return node.items().flatMap((item) => {
    const pairing = reader.resolve(item);
    if (!pairing) return [];
    return {
      ...copyMembers(pairing, []),
      params: resolveItems(reader, pairing.child('params')),
      ...(pairing.child('result').exists && {
        result: reader.resolve(pairing.child('result'))?.value,
      }),
    };
  });
}

function bundleError({ code, message, mnemonic, data }: ApiError): object {
  return {
    code,
    message,
    ...(data !== undefined ? { data } : mnemonic !== undefined && { data: { mnemonic } }),
  };
}

function resolveItems(reader: SpecReader, node: SpecNode): unknown[] {
  return node.items().flatMap((item) => reader.resolve(item)?.value ?? []);
}

function copyMembers(node: SpecNode, without: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    node
      .members()
      .filter(([key]) => !without.includes(key))
      .map(([key, child]) => [key, child.value]),
  );
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Members whose value is data of the document's author: its order is kept. */
const verbatim = new Set(['value', 'default', 'const', 'enum', 'example']);
/** Maps from a name to a thing: their order is shown to readers. */
const ordered = new Set([
  'properties',
  'patternProperties',
  'schemas',
  'errors',
  'x-conventions',
  'contentDescriptors',
  'groups',
  'verbs',
  'faults',
]);

/** The value itself where nothing has to move: most of a document is made of the model's own schemas. */
function canonical(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || verbatim.has(key)) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, `${key}[]`));
    return items.every((item, at) => item === value[at]) ? value : items;
  }
  const isOrdered = ordered.has(key);
  const members = value as Record<string, unknown>;
  let moved = members;
  for (const member of Object.keys(members)) {
    const child = canonical(members[member], isOrdered ? '' : member);
    if (child === members[member]) continue;
    if (moved === members) moved = { ...members };
    moved[member] = child;
  }
  return isOrdered ? moved : sortKeys(moved);
}
